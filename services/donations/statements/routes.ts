import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { pageQuerySchema } from "../giving/schemas.ts";
import {
  approveStatementSchema,
  importStatementSchema,
  refuseStatementSchema,
  statementParamsSchema,
  statementPending,
  statementSchema,
  statementsSchema,
} from "./schemas.ts";

const readers = ["ngo_manager", "finance", "inspector", "auditor"] as const;
const approvers = ["ngo_manager", "finance"] as const;

/** The routes about what the bank says (银行对账单). */
export const statementRoutes = {
  importBankStatement: {
    method: "POST",
    path: "/v1/bank-statements",
    summary: "Import a bank's statement, CSV or .xlsx, as JSON in base64 or as the body",
    access: { resource: "statement.import", letters: "C" },
    who: { roles: ["finance"] },
    body: importStatementSchema,
    fileTypes: ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    maxBodyBytes: 2 * 1024 * 1024,
    answer: statementSchema,
    status: 201,
    refusals: ["imported-already"],
  },
  listBankStatements: {
    method: "GET",
    path: "/v1/bank-statements",
    summary: "List the bank's statements, latest first, without their lines",
    access: { resource: "statement.import", letters: "R A" },
    who: { roles: readers },
    query: pageQuerySchema,
    answer: statementsSchema,
  },
  getBankStatement: {
    method: "GET",
    path: "/v1/bank-statements/{statementId}",
    summary: "Read a statement, and what each of its lines is taken for",
    access: { resource: "statement.import", letters: "R A" },
    who: { roles: readers },
    params: statementParamsSchema,
    answer: statementSchema,
  },
  approveBankStatement: {
    method: "POST",
    path: "/v1/bank-statements/{statementId}/approve",
    summary: "Approve what a statement's lines are taken for; what nothing is like is booked into suspense",
    access: { resource: "statement.import", letters: "A" },
    who: { roles: approvers },
    params: statementParamsSchema,
    body: approveStatementSchema,
    answer: statementSchema,
    pendingStatuses: statementPending,
    refusals: ["wrong-state", "own-approval", "changed-meanwhile", "personal-words"],
  },
  compareBankStatement: {
    method: "POST",
    path: "/v1/bank-statements/{statementId}/compare",
    summary: "Compare what went out and nothing was like with the books again",
    access: { resource: "statement.import", letters: "A" },
    who: { roles: approvers },
    params: statementParamsSchema,
    answer: statementSchema,
    refusals: ["wrong-state", "changed-meanwhile"],
  },
  refuseBankStatement: {
    method: "POST",
    path: "/v1/bank-statements/{statementId}/refuse",
    summary: "Refuse a statement; its file can be imported again",
    access: { resource: "statement.import", letters: "A" },
    who: { roles: approvers },
    params: statementParamsSchema,
    body: refuseStatementSchema,
    answer: statementSchema,
    refusals: ["wrong-state"],
  },
} as const satisfies Record<string, RouteDefinition>;
