-- Where a schedule was made: by a client of the Agent Server API, or by a person in Settings.

-- AlterTable
ALTER TABLE "schedule" ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'api';

-- Rules that the schema file cannot express.

ALTER TABLE "schedule"
  ADD CONSTRAINT "schedule_origin" CHECK ("origin" IN ('api', 'settings'));
