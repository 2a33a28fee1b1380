import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
  ResourceServerScope,
  UserPool,
  UserPoolOperation,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { houseName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";
import { scopes } from "#shared/values/role.ts";
import { HouseFunction } from "../constructs/base-function.ts";

/** What the API has to know of whoever gives the tokens; nothing beyond this file knows which product it is. */
export interface SignIn {
  readonly issuer: string;
  readonly jwksUrl: string;
  /** Clients whose tokens are taken though they carry no audience; empty where tokens carry one. */
  readonly clientIds: readonly string[];
}

/**
 * A user pool for people (mail address, passkey or password, and a code on top where somebody wants one) and for
 * machine clients, whose scopes are those of the resource server `helink-api`.
 */
class CognitoSignIn extends Construct implements SignIn {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly clientIds: readonly string[];

  constructor(scope: Construct, stage: StageValues) {
    super(scope, "SignIn");
    const name = houseName(stage.name, "people");
    const pool = new UserPool(this, "People", {
      userPoolName: name,
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      // Length in place of composition rules (OWASP ASVS 6.2.5), and passkeys in place of passwords.
      passwordPolicy: {
        minLength: 12,
        requireDigits: false,
        requireLowercase: false,
        requireSymbols: false,
        requireUppercase: false,
      },
      signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true, emailOtp: true } },
      passkeyRelyingPartyId: stage.host,
      passkeyUserVerification: PasskeyUserVerification.PREFERRED,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const mailClaims = new HouseFunction(this, "MailClaims", {
      stage,
      service: "sign-in",
      name: "mail-claims",
      entry: "infra/sign-in/mail-claims.ts",
      handler: "handler",
      memoryMb: 128,
      seconds: 5,
      environment: {},
    });
    pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, mailClaims.function, LambdaVersion.V2_0);
    pool.addResourceServer("Api", {
      identifier: "helink-api",
      scopes: scopes.map(
        (scopeName) => new ResourceServerScope({ scopeName, scopeDescription: `Helink: ${scopeName}` }),
      ),
    });
    pool.addDomain("Domain", {
      cognitoDomain: { domainPrefix: domainPrefix(stage) },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const page = pool.addClient("Page", {
      userPoolClientName: houseName(stage.name, "page"),
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`https://${stage.host}/`, `https://${stage.host}/signed-in`],
        logoutUrls: [`https://${stage.host}/`],
      },
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(30),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    new CfnManagedLoginBranding(this, "Branding", {
      userPoolId: pool.userPoolId,
      clientId: page.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${pool.userPoolId}`;
    this.jwksUrl = `${this.issuer}/.well-known/jwks.json`;
    this.clientIds = [page.userPoolClientId];
  }
}

const domainPrefix = (stage: StageValues): string => houseName(stage.name, "sign-in");

/** Origins that a page calls while somebody signs in. */
export const signInOrigins = (stage: StageValues): string[] =>
  stage.identity.kind === "cognito"
    ? [
        `https://cognito-idp.${stage.region}.amazonaws.com`,
        `https://${domainPrefix(stage)}.auth.${stage.region}.amazoncognito.com`,
      ]
    : [new URL(stage.identity.issuer).origin];

/** The stage's sign-in: its own pool, or the issuer it names, whose tokens carry the audience `helink-api`. */
export const createSignIn = (scope: Construct, stage: StageValues): SignIn =>
  stage.identity.kind === "cognito"
    ? new CognitoSignIn(scope, stage)
    : { issuer: stage.identity.issuer, jwksUrl: stage.identity.jwksUrl, clientIds: [] };
