import { parseArgs } from "node:util";
import { withEvidence } from "#services/donations/audit/list-vouchers.ts";
import { readMonth } from "#services/donations/audit/read-month.ts";
import { auditParamsSchema } from "#services/donations/audit/schemas.ts";
import type { PostingRow } from "#services/donations/books/rows.ts";
import { auditText } from "./audit-text.ts";
import { openBooks } from "./open-books.ts";

/** What is typed: the project and the month, and of which stage. @throws Error that says what is missing or wrong */
const typed = () => {
  const { values } = parseArgs({
    options: {
      project: { type: "string" },
      month: { type: "string" },
      stage: { type: "string", default: "local" },
    },
  });
  const asked = auditParamsSchema().safeParse({ projectId: values.project, month: values.month });
  if (!asked.success) throw new Error("--project takes the id of a project, --month a month like 2026-11");
  return { ...asked.data, stage: values.stage };
};

try {
  const { projectId, month, stage } = typed();
  const books = openBooks(stage);
  const project = await books.projects.findProject(projectId);
  if (!project) throw new Error(`there is no project ${projectId}`);
  const postings: PostingRow[] = [];
  const sums = await readMonth(books, projectId, month, (posting) => void postings.push(posting));
  const vouchers = await withEvidence(books, postings);
  process.stdout.write(`${auditText({ name: project.name, month, ...sums, items: vouchers })}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
