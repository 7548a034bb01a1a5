-- PostgreSQL counts repetitions in a regular expression up to 255, and says so only when it first compares.
ALTER TABLE "todo" DROP CONSTRAINT "todo_position";
ALTER TABLE "todo"
  ADD CONSTRAINT "todo_position" CHECK ("position" ~ '^[ -~]+$' AND length("position") <= 500);
