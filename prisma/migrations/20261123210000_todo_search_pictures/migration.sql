-- A picture is a word of its own: "🎂" finds the birthday (docs/decisions/0021).

-- Taken out before the words are parted, since PostgreSQL's own parser knows no pictures. The colour of a skin is left
-- out, so that a hand finds every hand, and what joins several into one or says how to draw them is none. Of a flag both
-- letters are one word.
CREATE OR REPLACE FUNCTION "todo_search"("account_id" uuid, "status" text, "task" text, "solutions" text[], "notes" text)
RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  prefix CONSTANT text := right("account_id"::text, 8) || CASE "status" WHEN 'done' THEN 'd' WHEN 'archived' THEN 'a' ELSE 'o' END;
  -- By their numbers, because what a letter is depends on the server's locale: of ASCII, of Latin, general and pictures.
  marks CONSTANT text := '[\u0001-/:-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u3004\u3008-\u3020\ufe00-\ufe0f\uff01-\uff0f\U0001f000-\U0001faff]+';
  pictures CONSTANT text := '[\U0001f1e6-\U0001f1ff]{2}|[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001f3fa\U0001f400-\U0001faff]';
  content CONSTANT text := concat_ws(' ', "task", array_to_string("solutions", ' '), "notes");
  plain CONSTANT text := normalize(regexp_replace(normalize(content, NFKD), '[\u0300-\u036f]+', '', 'g'), NFC);
BEGIN
  RETURN array_to_tsvector(ARRAY(
    SELECT prefix || left(word, 60)
    FROM unnest(tsvector_to_array(to_tsvector('simple'::regconfig, regexp_replace(plain, marks, ' ', 'g')))) AS word
    UNION ALL
    SELECT prefix || picture[1] FROM regexp_matches(plain, pictures, 'g') AS picture));
END $$;

REINDEX INDEX "todo_search_words";
