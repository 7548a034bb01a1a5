-- Words are found with and without their accents: "creme" finds "crème", in notes too (docs/decisions/0021).

-- Letters lose the marks above and below them, and what is joined, as in "ﬁ", is parted; then they are put together
-- again, so that a syllable of Hangul stays one letter. Not a function of its own, because these call pg_catalog alone.
CREATE OR REPLACE FUNCTION "todo_search"("account_id" uuid, "status" text, "task" text, "solutions" text[], "notes" text)
RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  prefix CONSTANT text := right("account_id"::text, 8) || CASE "status" WHEN 'done' THEN 'd' WHEN 'archived' THEN 'a' ELSE 'o' END;
  -- By their numbers, because what a letter is depends on the server's locale: of ASCII, of Latin, general and pictures.
  marks CONSTANT text := '[\u0001-/:-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u3004\u3008-\u3020\ufe00-\ufe0f\uff01-\uff0f\U0001f000-\U0001faff]+';
  content CONSTANT text := concat_ws(' ', "task", array_to_string("solutions", ' '), "notes");
  plain CONSTANT text := normalize(regexp_replace(normalize(content, NFKD), '[\u0300-\u036f]+', '', 'g'), NFC);
BEGIN
  RETURN array_to_tsvector(ARRAY(
    SELECT prefix || left(word, 60)
    FROM unnest(tsvector_to_array(to_tsvector('simple'::regconfig, regexp_replace(plain, marks, ' ', 'g')))) AS word));
END $$;

CREATE OR REPLACE FUNCTION "todo_typed"("task" text, "solutions" text[])
RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  content CONSTANT text := lower(concat_ws(' ', "task", array_to_string("solutions", ' ')));
BEGIN
  RETURN normalize(regexp_replace(normalize(content, NFKD), '[\u0300-\u036f]+', '', 'g'), NFC);
END $$;

REINDEX INDEX "todo_search_words";

DO $$
BEGIN
  IF to_regclass('todo_search_typos') IS NOT NULL THEN
    REINDEX INDEX "todo_search_typos";
  END IF;
END $$;
