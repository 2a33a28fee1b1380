import openapiTS, { astToString } from "openapi-typescript";

/** The types of the page's client, from the OpenAPI document. */
export const pageTypes = async (document: object): Promise<string> =>
  `// Written by npm run openapi.\n${astToString(await openapiTS(JSON.stringify(document)))}`;
