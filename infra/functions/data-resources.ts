import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { SecretPurpose } from "#infra/names.ts";
import type { IdentityRight } from "#shared/manifest/manifest.ts";

/** What the API must know of whoever issues access tokens. No other file of infra/ knows which product that is. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly jwksUrl: string;
  /** Clients whose tokens are accepted without an audience; empty where tokens carry one. */
  readonly clientIds: readonly string[];
  /** What functions may do there, and what they must know for it; absent where people sign in at somebody else's. */
  readonly administration?: {
    readonly environment: Readonly<Record<string, string>>;
    readonly actions: Readonly<Record<IdentityRight, readonly string[]>>;
    readonly resource: string;
  };
}

/** The resources of the data stack that functions get by name and by right. */
export interface DataResources {
  readonly tokenIssuer: TokenIssuer;
  readonly secrets: Readonly<Record<SecretPurpose, Secret>>;
  /** Secrets of single services, such as payment keys, by service. */
  readonly serviceSecrets: Readonly<Record<string, Secret>>;
  readonly personalDataKey: IKey;
}
