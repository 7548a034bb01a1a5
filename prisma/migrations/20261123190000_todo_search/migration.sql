-- CreateIndex
CREATE INDEX "todo_open_everywhere" ON "todo"("account_id", "end_user", "deadline", "id") WHERE ((deleted_at IS NULL) AND (status = ANY (ARRAY['not started'::text, 'in progress'::text])));

-- CreateIndex
CREATE INDEX "todo_closed" ON "todo"("account_id", "end_user", "status", "deadline", "id") WHERE ((deleted_at IS NULL) AND (status = ANY (ARRAY['done'::text, 'archived'::text])));

-- CreateIndex
CREATE INDEX "todo_repeating" ON "todo"("account_id", "end_user", "deadline", "id") WHERE ((deleted_at IS NULL) AND (repeat IS NOT NULL));

-- CreateIndex
CREATE INDEX "todo_log_of_list" ON "todo"("account_id", "end_user", "category", "completed_at" DESC, "id") WHERE ((deleted_at IS NULL) AND (completed_at IS NOT NULL));

-- What the schema file cannot express: the search (docs/decisions/0021).

-- The words of a ToDo in lower case, parted at marks and pictures. Each begins with eight letters of its account and one for its
-- status (open, done, archived), so that looking for the beginning of a word reads the entries of one account alone.
-- Calls nothing outside pg_catalog: PostgreSQL builds an index with no other schema in its search path.
CREATE FUNCTION "todo_search"("account_id" uuid, "status" text, "task" text, "solutions" text[], "notes" text)
RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  prefix CONSTANT text := right("account_id"::text, 8) || CASE "status" WHEN 'done' THEN 'd' WHEN 'archived' THEN 'a' ELSE 'o' END;
  -- By their numbers, because what a letter is depends on the server's locale: of ASCII, of Latin, general and pictures.
  marks CONSTANT text := '[\u0001-/:-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u3004\u3008-\u3020\ufe00-\ufe0f\uff01-\uff0f\U0001f000-\U0001faff]+';
  content CONSTANT text := concat_ws(' ', "task", array_to_string("solutions", ' '), "notes");
BEGIN
  RETURN array_to_tsvector(ARRAY(
    SELECT prefix || left(word, 60)
    FROM unnest(tsvector_to_array(to_tsvector('simple'::regconfig, regexp_replace(content, marks, ' ', 'g')))) AS word));
END $$;

-- The list of what is not sorted in yet is read by each search, so it is kept short.
CREATE INDEX "todo_search_words" ON "todo"
  USING gin ("todo_search"("account_id", "status", "task", "solutions", "notes"))
  WITH (gin_pending_list_limit = 256) WHERE ("deleted_at" IS NULL);

-- What typing mistakes are looked for in: title and ideas.
CREATE FUNCTION "todo_typed"("task" text, "solutions" text[])
RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN lower(concat_ws(' ', "task", array_to_string("solutions", ' ')));
END $$;

-- A server may lack these extensions, or not let this role create them; the search does without.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE EXTENSION IF NOT EXISTS btree_gin;
  CREATE INDEX "todo_search_typos" ON "todo"
    USING gin ("account_id", "todo_typed"("task", "solutions") gin_trgm_ops)
    WITH (gin_pending_list_limit = 256) WHERE ("deleted_at" IS NULL);
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'The search finds no typing mistakes: %', SQLERRM;
END $$;
