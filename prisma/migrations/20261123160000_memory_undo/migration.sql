-- Which change took back which, and the order of all of them.

-- DropIndex
DROP INDEX "memory_change_account_id_end_user_category_id_idx";

-- AlterTable
ALTER TABLE "memory_change" ADD COLUMN     "seq" BIGSERIAL NOT NULL,
ADD COLUMN     "undoes" UUID;

-- CreateIndex
CREATE INDEX "memory_change_account_id_end_user_category_seq_idx" ON "memory_change"("account_id", "end_user", "category", "seq" DESC);
