-- What shaping assistants and steering conversations need; then the rules by hand.

-- AlterTable
ALTER TABLE "assistant" ADD COLUMN     "is_default" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "assistant_version" ADD COLUMN     "based_on" INTEGER,
ADD COLUMN     "icon" TEXT;

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "duration_ms" INTEGER,
ADD COLUMN     "input_tokens" INTEGER,
ADD COLUMN     "output_tokens" INTEGER,
ADD COLUMN     "summary" TEXT;

-- AlterTable
ALTER TABLE "run" ADD COLUMN     "cancel_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "pinned_at" TIMESTAMPTZ(3),
ADD COLUMN     "title_by" TEXT NOT NULL DEFAULT 'message';

-- CreateTable
CREATE TABLE "message_feedback" (
    "account_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "assistant_id" UUID NOT NULL,
    "assistant_version" INTEGER NOT NULL,
    "rating" TEXT NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_feedback_pkey" PRIMARY KEY ("thread_id","message_id")
);

-- CreateTable
CREATE TABLE "thread_share" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "message_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "thread_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memory_change" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "end_user" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "actor" TEXT NOT NULL,
    "assistant_id" UUID,
    "assistant_version" INTEGER,
    "run_id" UUID,
    "api_key_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memory_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "message_feedback_account_id_assistant_id_assistant_version_idx" ON "message_feedback"("account_id", "assistant_id", "assistant_version");

-- CreateIndex
CREATE UNIQUE INDEX "thread_share_token_key" ON "thread_share"("token");

-- CreateIndex
CREATE INDEX "thread_share_account_id_thread_id_idx" ON "thread_share"("account_id", "thread_id");

-- CreateIndex
CREATE INDEX "memory_change_account_id_end_user_category_id_idx" ON "memory_change"("account_id", "end_user", "category", "id" DESC);

-- CreateIndex
CREATE INDEX "memory_change_run_id_idx" ON "memory_change"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "assistant_one_default" ON "assistant"("account_id") WHERE (is_default);

-- CreateIndex
CREATE INDEX "thread_deleted" ON "thread"("deleted_at") WHERE (deleted_at IS NOT NULL);

-- AddForeignKey
ALTER TABLE "message_feedback" ADD CONSTRAINT "message_feedback_account_id_thread_id_fkey" FOREIGN KEY ("account_id", "thread_id") REFERENCES "thread"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_feedback" ADD CONSTRAINT "message_feedback_thread_id_message_id_fkey" FOREIGN KEY ("thread_id", "message_id") REFERENCES "message"("thread_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_feedback" ADD CONSTRAINT "message_feedback_assistant_id_assistant_version_fkey" FOREIGN KEY ("assistant_id", "assistant_version") REFERENCES "assistant_version"("assistant_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thread_share" ADD CONSTRAINT "thread_share_account_id_thread_id_fkey" FOREIGN KEY ("account_id", "thread_id") REFERENCES "thread"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_share" ADD CONSTRAINT "thread_share_thread_id_message_id_fkey" FOREIGN KEY ("thread_id", "message_id") REFERENCES "message"("thread_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memory_change" ADD CONSTRAINT "memory_change_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memory_change" ADD CONSTRAINT "memory_change_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Rules that the schema file cannot express.

ALTER TABLE "assistant"
  ADD CONSTRAINT "assistant_default_is_there" CHECK (NOT ("is_default" AND "deleted_at" IS NOT NULL));

ALTER TABLE "assistant_version"
  ADD CONSTRAINT "assistant_version_icon" CHECK (length("icon") BETWEEN 1 AND 40),
  ADD CONSTRAINT "assistant_version_based_on" CHECK ("based_on" BETWEEN 1 AND "number" - 1);

ALTER TABLE "thread"
  ADD CONSTRAINT "thread_title_by" CHECK ("title_by" IN ('message', 'model', 'person'));

ALTER TABLE "message"
  ADD CONSTRAINT "message_cost" CHECK ("input_tokens" >= 0 AND "output_tokens" >= 0 AND "duration_ms" >= 0);

ALTER TABLE "message_feedback"
  ADD CONSTRAINT "message_feedback_rating" CHECK ("rating" IN ('up', 'down')),
  ADD CONSTRAINT "message_feedback_reason" CHECK (length("reason") BETWEEN 1 AND 1000);

ALTER TABLE "memory_change"
  ADD CONSTRAINT "memory_change_subject" CHECK ("subject" IN ('profile', 'instructions')),
  ADD CONSTRAINT "memory_change_actor" CHECK ("actor" IN ('user', 'assistant', 'api')),
  ADD CONSTRAINT "memory_change_who" CHECK ("actor" <> 'assistant' OR ("assistant_id" IS NOT NULL AND "assistant_version" IS NOT NULL));

-- What people search for in their chats: the text of the messages, without what the tools said.
CREATE INDEX "message_text" ON "message"
  USING gin (to_tsvector('simple'::regconfig, jsonb_path_query_array("parts", '$[*]?(@."type" == "text")."text"'::jsonpath)))
  WHERE ("status" <> 'streaming'::text);
