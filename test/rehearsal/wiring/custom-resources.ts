import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import type { Functions } from "../functions/functions.ts";
import type { Resolved } from "../templates/resolve.ts";

/** Creates the resources that functions of ours make, as CloudFormation asks them to. @throws Error where one fails */
export const createCustomResources = async (
  resources: readonly Resolved[],
  invokerOf: Functions["invokerOf"],
): Promise<void> => {
  const answers: { Status: string; Reason?: string }[] = [];
  const server = createServer(async (request, response) => {
    answers.push((await json(request)) as { Status: string });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const ResponseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    for (const { id, type, properties } of resources) {
      const invoke = properties.ServiceToken && invokerOf(properties.ServiceToken);
      if (!invoke) continue;
      await invoke({
        RequestType: "Create",
        ResponseURL,
        StackId: "rehearsal",
        RequestId: id,
        ResourceType: type,
        LogicalResourceId: id,
        ResourceProperties: properties,
      });
      const answer = answers.pop();
      if (answer?.Status !== "SUCCESS") throw new Error(`${id} was not created: ${answer?.Reason}`);
    }
  } finally {
    server.close();
  }
};
