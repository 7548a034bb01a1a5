-- What the Agent Server API needs: keys, free storage, schedules, queued runs; then the rules by hand.

-- DropIndex
DROP INDEX "run_account_id_thread_id_idx";

-- DropIndex
DROP INDEX "run_one_active_per_thread";

-- AlterTable
ALTER TABLE "assistant_version" ADD COLUMN     "config" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "extra" JSONB;

-- AlterTable
ALTER TABLE "run" ADD COLUMN     "attempt" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "kwargs" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "metadata" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "multitask_strategy" TEXT NOT NULL DEFAULT 'reject',
ADD COLUMN     "not_before" TIMESTAMPTZ(3),
ADD COLUMN     "request" JSONB,
ADD COLUMN     "seq" BIGSERIAL NOT NULL,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "webhook" TEXT;

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "config" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "temporary" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checkpoint_note" (
    "account_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "steps" INTEGER NOT NULL,
    "metadata" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "checkpoint_note_pkey" PRIMARY KEY ("thread_id","message_id","steps")
);

-- CreateTable
CREATE TABLE "store_item" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "namespace" TEXT[],
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "store_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "assistant_id" UUID NOT NULL,
    "thread_id" UUID,
    "expression" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "payload" JSONB NOT NULL DEFAULT '{}',
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "on_run_completed" TEXT NOT NULL DEFAULT 'delete',
    "end_time" TIMESTAMPTZ(3),
    "next_run_at" TIMESTAMPTZ(3),
    "last_run_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE INDEX "api_key_account_id_idx" ON "api_key"("account_id");

-- CreateIndex
CREATE INDEX "checkpoint_note_account_id_thread_id_idx" ON "checkpoint_note"("account_id", "thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "store_item_account_id_namespace_key_key" ON "store_item"("account_id", "namespace", "key");

-- CreateIndex
CREATE INDEX "schedule_account_id_created_at_idx" ON "schedule"("account_id", "created_at");

-- CreateIndex
CREATE INDEX "schedule_account_id_assistant_id_idx" ON "schedule"("account_id", "assistant_id");

-- CreateIndex
CREATE INDEX "schedule_account_id_thread_id_idx" ON "schedule"("account_id", "thread_id");

-- CreateIndex
CREATE INDEX "schedule_due" ON "schedule"("next_run_at") WHERE (enabled AND (next_run_at IS NOT NULL));

-- CreateIndex
CREATE INDEX "run_account_id_thread_id_seq_idx" ON "run"("account_id", "thread_id", "seq");

-- CreateIndex
CREATE INDEX "run_pending" ON "run"("thread_id", "seq") WHERE (status = 'pending'::text);

-- CreateIndex
CREATE UNIQUE INDEX "run_one_running_per_thread" ON "run"("thread_id") WHERE (status = 'running'::text);

-- CreateIndex
CREATE INDEX "thread_expiring" ON "thread"("expires_at") WHERE (expires_at IS NOT NULL);

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkpoint_note" ADD CONSTRAINT "checkpoint_note_account_id_thread_id_fkey" FOREIGN KEY ("account_id", "thread_id") REFERENCES "thread"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkpoint_note" ADD CONSTRAINT "checkpoint_note_thread_id_message_id_fkey" FOREIGN KEY ("thread_id", "message_id") REFERENCES "message"("thread_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "store_item" ADD CONSTRAINT "store_item_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_account_id_assistant_id_fkey" FOREIGN KEY ("account_id", "assistant_id") REFERENCES "assistant"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_account_id_thread_id_fkey" FOREIGN KEY ("account_id", "thread_id") REFERENCES "thread"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that the schema file cannot express.

ALTER TABLE "api_key"
  ADD CONSTRAINT "api_key_name" CHECK ("name" = btrim("name") AND length("name") BETWEEN 1 AND 100);

ALTER TABLE "run"
  ADD CONSTRAINT "run_multitask_strategy" CHECK ("multitask_strategy" IN ('reject', 'enqueue', 'interrupt', 'rollback')),
  ADD CONSTRAINT "run_attempt" CHECK ("attempt" >= 1);

ALTER TABLE "checkpoint_note"
  ADD CONSTRAINT "checkpoint_note_steps" CHECK ("steps" >= 0);

-- Compared by bytes, so that the items under a prefix are one range of the unique index:
-- namespace >= prefix AND namespace < (prefix with chr(1) appended to its last label).
ALTER TABLE "store_item"
  ALTER COLUMN "namespace" TYPE TEXT[] COLLATE "C",
  ALTER COLUMN "namespace" SET NOT NULL,
  ADD CONSTRAINT "store_item_namespace" CHECK (cardinality("namespace") BETWEEN 1 AND 20 AND array_ndims("namespace") = 1),
  ADD CONSTRAINT "store_item_key" CHECK (length("key") BETWEEN 1 AND 500);

ALTER TABLE "schedule"
  ADD CONSTRAINT "schedule_on_run_completed" CHECK ("on_run_completed" IN ('delete', 'keep'));
