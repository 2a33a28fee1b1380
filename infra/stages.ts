/** Where people sign in: the stage's own Cognito user pool, or any OIDC issuer of JWT access tokens. */
type IdentitySource =
  | { readonly kind: "cognito" }
  | { readonly kind: "issuer"; readonly issuer: string; readonly jwksUrl: string };

/** What differs between deployment stages; everything else follows from the manifests. */
export interface StageValues {
  readonly name: string;
  /** Number of the AWS account that the stage belongs to; absent: any. Give dev and prod one each. */
  readonly account?: string;
  readonly region: string;
  /** The public host name, of the page and of the API under /v1. Its Route 53 zone must exist before deploying. */
  readonly host: string;
  readonly zone: { readonly id: string; readonly name: string };
  readonly identity: IdentitySource;
  /** The edge secret that CloudFront sends; the API accepts both (see README.md, Rotation). */
  readonly edgeSecret: "a" | "b";
  readonly alarmMail: string;
  /** The account's quota of concurrent executions in the region (1,000 where AWS has raised it, 10 in a new account). */
  readonly concurrentExecutions: number;
  /** Mails that SES lets the account send in 24 hours (200 before production access is granted). */
  readonly mailsPerDay: number;
  /**
   * Calls of the API that the WAF allows one address in five minutes. An office of fifty people, or a mobile network that
   * hides thousands behind one address, stays below 10,000; one machine that tries stands out.
   */
  readonly callsPerAddress: number;
  /** Whether the web ACL refuses, or only counts and logs what it would refuse: the first weeks of a stage. */
  readonly webAcl: "count" | "block";
  /**
   * ARN of a backup vault, in another region or another account of the same organisation, that gets a copy of every
   * backup. Absent: they stay in the account.
   */
  readonly backupCopy?: string;
  readonly logDays: 30 | 90 | 180;
  /** Settings of the manifests' `environment` that are no secrets, by service. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const stages = {
  dev: {
    name: "dev",
    region: "ap-southeast-1",
    host: "dev.helink.example",
    zone: { id: "Z00000000000000000000", name: "helink.example" },
    identity: { kind: "cognito" },
    edgeSecret: "a",
    alarmMail: "operations-dev@helink.example",
    concurrentExecutions: 1_000,
    mailsPerDay: 50_000,
    callsPerAddress: 10_000,
    webAcl: "count",
    logDays: 30,
    settings: { notices: { NOTICES_MAIL_FROM: "no-reply@dev.helink.example" } },
  },
  prod: {
    name: "prod",
    region: "ap-southeast-1",
    host: "helink.example",
    zone: { id: "Z00000000000000000000", name: "helink.example" },
    identity: { kind: "cognito" },
    edgeSecret: "a",
    alarmMail: "operations@helink.example",
    concurrentExecutions: 1_000,
    mailsPerDay: 50_000,
    callsPerAddress: 10_000,
    webAcl: "count",
    logDays: 180,
    settings: { notices: { NOTICES_MAIL_FROM: "no-reply@helink.example" } },
  },
} as const satisfies Record<string, StageValues>;
