-- AlterTable
ALTER TABLE "todo" ADD COLUMN     "notes" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "position" TEXT,
ADD COLUMN     "repeat" JSONB;

-- AlterTable
ALTER TABLE "todo_change" ADD COLUMN     "operation_id" UUID;

-- CreateTable
CREATE TABLE "todo_operation" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "undoes" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "todo_operation_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "end_user" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_filter" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("id")
);

-- What was changed before has operations too: one for each call of a tool, one for each change by hand.
UPDATE "todo_change" SET "operation_id" =
  md5(concat_ws('/', "account_id", COALESCE("run_id"::text || "tool_call_id", "todo_id"::text || '/' || "revision")))::uuid;
INSERT INTO "todo_operation" ("id", "account_id", "created_at")
SELECT "operation_id", "account_id", min("created_at") FROM "todo_change"
GROUP BY "account_id", "operation_id" ORDER BY min("created_at"), "operation_id";
ALTER TABLE "todo_change" ALTER COLUMN "operation_id" SET NOT NULL;

-- CreateIndex
CREATE INDEX "todo_operation_account_id_seq_idx" ON "todo_operation"("account_id", "seq" DESC);

-- CreateIndex
CREATE INDEX "todo_operation_undoes" ON "todo_operation"("account_id", "undoes") WHERE (undoes IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_key" ON "calendar_feed"("token");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_one_per_list" ON "calendar_feed"("account_id", "end_user", "category") WHERE (revoked_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "saved_filter_account_id_name_key" ON "saved_filter"("account_id", "name");

-- CreateIndex
CREATE INDEX "todo_log" ON "todo"("account_id", "end_user", "completed_at" DESC, "id") WHERE ((deleted_at IS NULL) AND (completed_at IS NOT NULL));

-- CreateIndex
CREATE INDEX "todo_account_id_updated_at_idx" ON "todo"("account_id", "updated_at");

-- CreateIndex
CREATE INDEX "todo_change_account_id_operation_id_idx" ON "todo_change"("account_id", "operation_id");

-- AddForeignKey
ALTER TABLE "todo_operation" ADD CONSTRAINT "todo_operation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "todo_change" ADD CONSTRAINT "todo_change_account_id_operation_id_fkey" FOREIGN KEY ("account_id", "operation_id") REFERENCES "todo_operation"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that the schema file cannot express.

-- A ToDo that was done and is archived then keeps the time at which it was done.
ALTER TABLE "todo" DROP CONSTRAINT "todo_completed";
ALTER TABLE "todo"
  ADD CONSTRAINT "todo_completed" CHECK (CASE "status"
    WHEN 'done' THEN "completed_at" IS NOT NULL WHEN 'archived' THEN true ELSE "completed_at" IS NULL END),
  ADD CONSTRAINT "todo_notes" CHECK (length("notes") <= 10000),
  ADD CONSTRAINT "todo_repeat" CHECK (jsonb_typeof("repeat") = 'object'),
  ADD CONSTRAINT "todo_position" CHECK ("position" ~ '^[ -~]{1,500}$');

ALTER TABLE "calendar_feed"
  ADD CONSTRAINT "calendar_feed_category" CHECK ("category" = btrim("category") AND length("category") BETWEEN 1 AND 60);

ALTER TABLE "saved_filter"
  ADD CONSTRAINT "saved_filter_name" CHECK ("name" = btrim("name") AND length("name") BETWEEN 1 AND 60),
  ADD CONSTRAINT "saved_filter_query" CHECK (length("query") <= 1000);
