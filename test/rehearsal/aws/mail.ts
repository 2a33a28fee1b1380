import { account, type Resolved } from "../templates/resolve.ts";
import { type AwsService, json, jsonFault } from "./call.ts";

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
}

const addressIn = (text: string): string => /<([^>]+)>/.exec(text)?.[1] ?? text;

/**
 * SES: takes a mail from an identity that the templates make. A mail uses the right to the identity of its sender's
 * address, else of its domain. Source: SES developer guide, sending authorization.
 */
export const mailService = (identities: readonly Resolved[], region: string) => {
  const sent: Mail[] = [];
  const identityOf = (address: string) =>
    identities.find(({ name }) => name === address) ??
    identities.find(({ name }) => address.endsWith(`@${name}`) || address.endsWith(`.${name}`));
  const identityIn = (path: string) => /^\/v2\/email\/identities\/(.+)$/.exec(decodeURIComponent(path))?.[1];
  const service: AwsService = {
    needs: ({ input, url }) => {
      const looked = identityIn(url.pathname);
      if (looked !== undefined)
        return [{ action: "ses:GetEmailIdentity", resource: identityOf(looked)?.arn ?? looked }];
      const address = addressIn(input.FromEmailAddress);
      const resource =
        identityOf(address)?.arn ?? `arn:aws:ses:${region}:${account}:identity/${address.split("@")[1]}`;
      // An identity's own configuration set counts as if the call had named it.
      const set =
        input.ConfigurationSetName ??
        identityOf(address)?.properties.ConfigurationSetAttributes?.ConfigurationSetName;
      const sets = set ? [`arn:aws:ses:${region}:${account}:configuration-set/${set}`] : [];
      return [resource, ...sets].map((arn) => ({ action: "ses:SendEmail", resource: arn }));
    },
    answer: async ({ input, url }) => {
      const looked = identityIn(url.pathname);
      if (looked !== undefined) return json({ VerifiedForSendingStatus: identityOf(looked) !== undefined });
      const from = addressIn(input.FromEmailAddress);
      if (!identityOf(from)) return jsonFault(400, "MessageRejected", `${from} is not verified`);
      const subject = input.Content?.Simple?.Subject?.Data ?? "";
      sent.push({ from, to: input.Destination?.ToAddresses ?? [], subject });
      return json({ MessageId: `mail-${sent.length}` });
    },
  };
  return { service, sent: (): readonly Mail[] => sent };
};
