-- The memories as the store of the Agent Server API shows them, and who changed a ToDo through it.

-- AlterTable
ALTER TABLE "todo_change" ADD COLUMN     "api_key_id" UUID;

-- AlterTable
ALTER TABLE "profile" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "key" TEXT NOT NULL DEFAULT (gen_random_uuid())::text;

-- AlterTable
ALTER TABLE "instructions" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- Rules that the schema file cannot express.

ALTER TABLE "todo_change"
  DROP CONSTRAINT "todo_change_actor",
  ADD CONSTRAINT "todo_change_actor" CHECK ("actor" IN ('user', 'assistant', 'api')),
  ADD CONSTRAINT "todo_change_key" CHECK (("actor" = 'api') = ("api_key_id" IS NOT NULL));

ALTER TABLE "profile"
  ADD CONSTRAINT "profile_key" CHECK (length("key") BETWEEN 1 AND 500);
