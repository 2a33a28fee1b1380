import { buffer } from "node:stream/consumers";
import type { Judge } from "../rights/judge.ts";
import { type AwsAnswer, type AwsCall, type AwsService, jsonFault, signedBy, xmlFault } from "./call.ts";
import { listen } from "./listen.ts";

const inputOf = (body: Buffer, type = ""): unknown =>
  type.includes("json") && body.length > 0 ? JSON.parse(body.toString()) : {};

const answerOf = async (
  services: Readonly<Record<string, AwsService>>,
  judge: Judge,
  name: string,
  call: AwsCall,
): Promise<AwsAnswer> => {
  const service = services[name];
  if (!service) return jsonFault(400, "UnknownService", `${name} is not rehearsed`);
  if (judge.allows(call.holder, service.needs(call))) return service.answer(call);
  return name === "s3"
    ? xmlFault(403, "AccessDenied")
    : jsonFault(400, "AccessDeniedException", "no statement allows this");
};

/**
 * Serves the addresses of all AWS services at one port on loopback. Each call is judged by its signer's own statements
 * before its service answers. `faults` gets what a stand-in itself could not do, which is an error of the rehearsal.
 */
export const startEndpoint = async (
  services: Readonly<Record<string, AwsService>>,
  judge: Judge,
  faults: unknown[],
) => {
  return listen(async (request, response) => {
    try {
      const url = new URL(request.url ?? "/", "http://aws");
      const body = await buffer(request);
      const { holder, region, service } = signedBy(request, url);
      const call: AwsCall = {
        holder,
        region,
        method: request.method ?? "GET",
        url,
        headers: request.headers,
        body,
        operation:
          String(request.headers["x-amz-target"] ?? "")
            .split(".")
            .at(-1) ?? "",
        input: inputOf(body, request.headers["content-type"]),
      };
      const answer = await answerOf(services, judge, service, call);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } catch (error) {
      faults.push(error);
      response.writeHead(500).end();
    }
  });
};
