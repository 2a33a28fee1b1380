import type { Judge } from "../rights/judge.ts";
import { listen } from "./listen.ts";

/** The extension that runs beside each function: it reads secrets under the rights of the function whose session it is shown. */
export const startSecretsExtension = async (read: (id: string) => string | undefined, judge: Judge) => {
  return listen((request, response) => {
    const arn = new URL(request.url ?? "/", "http://extension").searchParams.get("secretId") ?? "";
    const holder = String(request.headers["x-aws-parameters-secrets-token"]);
    if (!judge.allows(holder, [{ action: "secretsmanager:GetSecretValue", resource: arn }])) {
      response.writeHead(400).end("AccessDeniedException");
      return;
    }
    const SecretString = read(arn);
    response
      .writeHead(SecretString === undefined ? 400 : 200)
      .end(JSON.stringify({ ARN: arn, SecretString }));
  });
};
