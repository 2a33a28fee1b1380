import type { NeedsWorld } from "./needs.ts";

/** Imports of needs into a world, by its worker unless a token says otherwise. */
export const importsInto = (world: NeedsWorld) => {
  const post = (body: unknown, headers: Record<string, string> = {}, token = world.worker) =>
    world.call("POST /v1/needs/imports", { token, body, headers });
  const read = (importId: string, token = world.worker) =>
    world.call("GET /v1/needs/imports/{importId}", { token, params: { importId } });
  const rows = async (importId: string, query: Record<string, string> = {}) => {
    const request = { token: world.worker, params: { importId }, query };
    return (await world.call("GET /v1/needs/imports/{importId}/rows", request)).body;
  };
  /** Imports a file that comes with the call, to its end. */
  const importNow = async (csv: string, more: Record<string, unknown> = {}, token?: string) => {
    const { body } = await post({ csv, ...more }, {}, token);
    await world.settle();
    return { importId: body.importId as string, ...(await read(body.importId, token)).body };
  };
  /** Imports a file that is the whole body. */
  const importFile = async (raw: Buffer, type = "text/csv") => {
    const headers = { "content-type": type };
    const { body } = await world.call("POST /v1/needs/imports", { token: world.worker, raw, headers });
    await world.settle();
    return { importId: body.importId as string, ...(await read(body.importId)).body };
  };
  const needOf = async (needId: string) =>
    (await world.call("GET /v1/needs/{needId}", { token: world.worker, params: { needId } })).body;
  return { post, read, rows, importNow, importFile, needOf };
};
