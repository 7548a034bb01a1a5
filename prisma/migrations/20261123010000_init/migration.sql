-- The whole data model: first what the schema file says, then the rules that it cannot express.

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "assistant" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "graph_id" TEXT NOT NULL DEFAULT 'task_maistro',
    "current_version" INTEGER NOT NULL,
    "version_count" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "assistant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assistant_version" (
    "assistant_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "color" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "end_user" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL,
    "model" TEXT,
    "configurable" JSONB NOT NULL DEFAULT '{}',
    "context" JSONB NOT NULL DEFAULT '{}',
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assistant_version_pkey" PRIMARY KEY ("assistant_id","number")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "assistant_id" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "head_message_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "parent_id" UUID,
    "run_id" UUID,
    "role" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'complete',
    "parts" JSONB NOT NULL,
    "assistant_id" UUID,
    "assistant_version" INTEGER,
    "model" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "assistant_id" UUID NOT NULL,
    "assistant_version" INTEGER NOT NULL,
    "model" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "error_code" TEXT,
    "error_message" TEXT,
    "lease_until" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tool_execution" (
    "run_id" UUID NOT NULL,
    "tool_call_id" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "tool" TEXT NOT NULL,
    "output" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tool_execution_pkey" PRIMARY KEY ("run_id","tool_call_id")
);

-- CreateTable
CREATE TABLE "todo" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "end_user" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'not started',
    "estimate_minutes" INTEGER,
    "deadline" TIMESTAMP(0),
    "deadline_has_time" BOOLEAN NOT NULL DEFAULT false,
    "solutions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "completed_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "todo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "todo_change" (
    "todo_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "actor" TEXT NOT NULL,
    "assistant_id" UUID,
    "assistant_version" INTEGER,
    "run_id" UUID,
    "tool_call_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "todo_change_pkey" PRIMARY KEY ("todo_id","revision")
);

-- CreateTable
CREATE TABLE "profile" (
    "account_id" UUID NOT NULL,
    "end_user" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL,
    "name" TEXT,
    "location" TEXT,
    "job" TEXT,
    "connections" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "interests" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("account_id","end_user","category")
);

-- CreateTable
CREATE TABLE "instructions" (
    "account_id" UUID NOT NULL,
    "end_user" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL,
    "memory" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instructions_pkey" PRIMARY KEY ("account_id","end_user","category")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "identity_account_id_idx" ON "identity"("account_id");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE INDEX "assistant_account_id_position_idx" ON "assistant"("account_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "assistant_account_id_id_key" ON "assistant"("account_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assistant_id_current_version_key" ON "assistant"("id", "current_version");

-- CreateIndex
CREATE INDEX "thread_account_id_updated_at_idx" ON "thread"("account_id", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "thread_account_id_assistant_id_idx" ON "thread"("account_id", "assistant_id");

-- CreateIndex
CREATE UNIQUE INDEX "thread_account_id_id_key" ON "thread"("account_id", "id");

-- CreateIndex
CREATE INDEX "message_account_id_thread_id_idx" ON "message"("account_id", "thread_id");

-- CreateIndex
CREATE INDEX "message_thread_id_parent_id_idx" ON "message"("thread_id", "parent_id");

-- CreateIndex
CREATE INDEX "message_thread_id_run_id_idx" ON "message"("thread_id", "run_id");

-- CreateIndex
CREATE INDEX "message_assistant_id_assistant_version_idx" ON "message"("assistant_id", "assistant_version");

-- CreateIndex
CREATE UNIQUE INDEX "message_thread_id_seq_key" ON "message"("thread_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "message_thread_id_id_key" ON "message"("thread_id", "id");

-- CreateIndex
CREATE INDEX "run_account_id_thread_id_idx" ON "run"("account_id", "thread_id");

-- CreateIndex
CREATE INDEX "run_active_lease" ON "run"("lease_until") WHERE (status = ANY (ARRAY['pending'::text, 'running'::text]));

-- CreateIndex
CREATE INDEX "run_assistant_id_assistant_version_idx" ON "run"("assistant_id", "assistant_version");

-- CreateIndex
CREATE UNIQUE INDEX "run_thread_id_id_key" ON "run"("thread_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "run_account_id_id_key" ON "run"("account_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "run_one_active_per_thread" ON "run"("thread_id") WHERE (status = ANY (ARRAY['pending'::text, 'running'::text]));

-- CreateIndex
CREATE INDEX "tool_execution_account_id_run_id_idx" ON "tool_execution"("account_id", "run_id");

-- CreateIndex
CREATE INDEX "todo_open" ON "todo"("account_id", "end_user", "category", "deadline", "id") WHERE ((deleted_at IS NULL) AND (status = ANY (ARRAY['not started'::text, 'in progress'::text])));

-- CreateIndex
CREATE INDEX "todo_done" ON "todo"("account_id", "end_user", "category", "completed_at" DESC) WHERE ((deleted_at IS NULL) AND (status = 'done'::text));

-- CreateIndex
CREATE UNIQUE INDEX "todo_account_id_id_key" ON "todo"("account_id", "id");

-- CreateIndex
CREATE INDEX "todo_change_account_id_todo_id_idx" ON "todo_change"("account_id", "todo_id");

-- CreateIndex
CREATE INDEX "todo_change_run_id_idx" ON "todo_change"("run_id");

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistant" ADD CONSTRAINT "assistant_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistant" ADD CONSTRAINT "assistant_id_current_version_fkey" FOREIGN KEY ("id", "current_version") REFERENCES "assistant_version"("assistant_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assistant_version" ADD CONSTRAINT "assistant_version_account_id_assistant_id_fkey" FOREIGN KEY ("account_id", "assistant_id") REFERENCES "assistant"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_account_id_assistant_id_fkey" FOREIGN KEY ("account_id", "assistant_id") REFERENCES "assistant"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_id_head_message_id_fkey" FOREIGN KEY ("id", "head_message_id") REFERENCES "message"("thread_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_account_id_thread_id_fkey" FOREIGN KEY ("account_id", "thread_id") REFERENCES "thread"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_thread_id_run_id_fkey" FOREIGN KEY ("thread_id", "run_id") REFERENCES "run"("thread_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_thread_id_parent_id_fkey" FOREIGN KEY ("thread_id", "parent_id") REFERENCES "message"("thread_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_assistant_id_assistant_version_fkey" FOREIGN KEY ("assistant_id", "assistant_version") REFERENCES "assistant_version"("assistant_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_account_id_thread_id_fkey" FOREIGN KEY ("account_id", "thread_id") REFERENCES "thread"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_assistant_id_assistant_version_fkey" FOREIGN KEY ("assistant_id", "assistant_version") REFERENCES "assistant_version"("assistant_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tool_execution" ADD CONSTRAINT "tool_execution_account_id_run_id_fkey" FOREIGN KEY ("account_id", "run_id") REFERENCES "run"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "todo" ADD CONSTRAINT "todo_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "todo_change" ADD CONSTRAINT "todo_change_account_id_todo_id_fkey" FOREIGN KEY ("account_id", "todo_id") REFERENCES "todo"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "todo_change" ADD CONSTRAINT "todo_change_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instructions" ADD CONSTRAINT "instructions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that the schema file cannot express.

-- An assistant and its first version point at each other, as do a thread and its last message:
-- checked at commit, so that either may be written first.
ALTER TABLE "assistant" ALTER CONSTRAINT "assistant_id_current_version_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "thread" ALTER CONSTRAINT "thread_id_head_message_id_fkey" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "account"
  ADD CONSTRAINT "account_email_lower" CHECK ("email" = lower("email") AND length("email") <= 320),
  ADD CONSTRAINT "account_password_needs_email" CHECK ("password_hash" IS NULL OR "email" IS NOT NULL);

ALTER TABLE "assistant"
  ADD CONSTRAINT "assistant_current_version_exists" CHECK ("current_version" BETWEEN 1 AND "version_count");

ALTER TABLE "assistant_version"
  ADD CONSTRAINT "assistant_version_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "assistant_version_name" CHECK ("name" = btrim("name") AND length("name") BETWEEN 1 AND 100),
  ADD CONSTRAINT "assistant_version_category" CHECK ("category" = btrim("category") AND length("category") BETWEEN 1 AND 60),
  ADD CONSTRAINT "assistant_version_end_user" CHECK (length("end_user") <= 200),
  ADD CONSTRAINT "assistant_version_role" CHECK (length("role") <= 20000),
  ADD CONSTRAINT "assistant_version_note" CHECK (length("note") <= 500);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is immutable', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "assistant_version_immutable" BEFORE UPDATE ON "assistant_version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A version goes only with its account: the depth is above one when a foreign key's cascade deletes.
CREATE TRIGGER "assistant_version_kept" BEFORE DELETE ON "assistant_version"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();

ALTER TABLE "thread"
  ADD CONSTRAINT "thread_title" CHECK (length("title") <= 200),
  ADD CONSTRAINT "thread_last_seq" CHECK ("last_seq" >= 0);

ALTER TABLE "message"
  ADD CONSTRAINT "message_seq" CHECK ("seq" >= 1),
  ADD CONSTRAINT "message_role" CHECK ("role" IN ('user', 'assistant')),
  ADD CONSTRAINT "message_status" CHECK ("status" IN ('complete', 'streaming', 'stopped', 'failed')),
  ADD CONSTRAINT "message_parts" CHECK (jsonb_typeof("parts") = 'array'),
  ADD CONSTRAINT "message_version" CHECK (("assistant_id" IS NULL) = ("assistant_version" IS NULL));

ALTER TABLE "run"
  ADD CONSTRAINT "run_status" CHECK ("status" IN ('pending', 'running', 'success', 'error', 'timeout', 'interrupted')),
  ADD CONSTRAINT "run_ended" CHECK (("ended_at" IS NULL) = ("status" IN ('pending', 'running')));

ALTER TABLE "todo"
  ADD CONSTRAINT "todo_category" CHECK ("category" = btrim("category") AND length("category") BETWEEN 1 AND 60),
  ADD CONSTRAINT "todo_task" CHECK ("task" = btrim("task") AND length("task") BETWEEN 1 AND 500),
  ADD CONSTRAINT "todo_status" CHECK ("status" IN ('not started', 'in progress', 'done', 'archived')),
  ADD CONSTRAINT "todo_estimate" CHECK ("estimate_minutes" BETWEEN 1 AND 525600),
  ADD CONSTRAINT "todo_deadline_time" CHECK ("deadline" IS NOT NULL OR NOT "deadline_has_time"),
  ADD CONSTRAINT "todo_completed" CHECK (("status" = 'done') = ("completed_at" IS NOT NULL)),
  ADD CONSTRAINT "todo_solutions" CHECK (cardinality("solutions") <= 50);

ALTER TABLE "todo_change"
  ADD CONSTRAINT "todo_change_action" CHECK ("action" IN ('create', 'update', 'delete', 'restore')),
  ADD CONSTRAINT "todo_change_actor" CHECK ("actor" IN ('user', 'assistant')),
  ADD CONSTRAINT "todo_change_who" CHECK ("actor" <> 'assistant' OR ("assistant_id" IS NOT NULL AND "assistant_version" IS NOT NULL));

ALTER TABLE "profile"
  ADD CONSTRAINT "profile_category" CHECK ("category" = btrim("category") AND length("category") BETWEEN 1 AND 60);

ALTER TABLE "instructions"
  ADD CONSTRAINT "instructions_category" CHECK ("category" = btrim("category") AND length("category") BETWEEN 1 AND 60),
  ADD CONSTRAINT "instructions_memory" CHECK (length("memory") <= 8000);

-- Prisma takes a list for never null, but lets the database hold one.
ALTER TABLE "todo" ALTER COLUMN "solutions" SET NOT NULL;
ALTER TABLE "profile" ALTER COLUMN "connections" SET NOT NULL, ALTER COLUMN "interests" SET NOT NULL;
