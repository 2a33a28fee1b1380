import { json } from "node:stream/consumers";
import { listen } from "../aws/listen.ts";
import type { Functions } from "../functions/functions.ts";
import type { Resolved } from "../templates/resolve.ts";

/** Creates the resources that functions of ours make, as CloudFormation asks them to. @throws Error where one fails */
export const createCustomResources = async (
  resources: readonly Resolved[],
  invokerOf: Functions["invokerOf"],
): Promise<void> => {
  const answers: { Status: string; Reason?: string }[] = [];
  const { address, close } = await listen(async (request, response) => {
    answers.push((await json(request)) as { Status: string });
    response.end();
  });
  try {
    for (const { id, type, properties } of resources) {
      const invoke = properties.ServiceToken && invokerOf(properties.ServiceToken);
      if (!invoke) continue;
      await invoke({
        RequestType: "Create",
        ResponseURL: `${address}/`,
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
    await close();
  }
};
