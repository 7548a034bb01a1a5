-- When a run's webhook was put on the queue: a process that dies between the end of a run and that leaves it to others.
ALTER TABLE "run" ADD COLUMN "webhook_told_at" TIMESTAMPTZ(3);

UPDATE "run" SET "webhook_told_at" = "ended_at" WHERE "webhook" IS NOT NULL AND "ended_at" IS NOT NULL;

CREATE INDEX "run_untold" ON "run"("ended_at") WHERE ((webhook IS NOT NULL) AND (webhook_told_at IS NULL));
