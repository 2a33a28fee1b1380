import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPool,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
  ResourceServerScope,
  UserPool,
  UserPoolEmail,
  UserPoolOperation,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { BaseFunction } from "#infra/constructs/base-function.ts";
import type { TokenIssuer } from "#infra/functions/data-resources.ts";
import { mailConfigurationSet, mailDomain } from "#infra/mail/mail.ts";
import { resourceName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";
import { scopes } from "#shared/values/role.ts";
import { invitationLetter, signInLetter, verificationLetter } from "./letters.ts";
import { accessTokenHours, renewalGraceSeconds, signInDays } from "./session.ts";
import { signInHost } from "./sign-in-host.ts";

export interface CognitoSignInProps {
  readonly stage: StageValues;
}

/**
 * A user pool for people (mail address with passkey, password or a code by mail; a second factor is optional) and for
 * machine clients, whose scopes are those of the resource server `helink-api`.
 */
export class CognitoSignIn extends Construct implements TokenIssuer {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly clientIds: readonly string[];
  readonly userPoolId: string;
  readonly administration: NonNullable<TokenIssuer["administration"]>;

  constructor(scope: Construct, id: string, { stage }: CognitoSignInProps) {
    super(scope, id);
    const pool = new UserPool(this, "People", {
      userPoolName: resourceName(stage.name, "people"),
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
      passkeyRelyingPartyId: signInHost(stage),
      // Finger, face or PIN each time: a passkey then is something one has and something one is or knows.
      passkeyUserVerification: PasskeyUserVerification.REQUIRED,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      email: UserPoolEmail.withSES({
        fromEmail: `no-reply@${mailDomain(stage)}`,
        fromName: "禾联 Helink",
        sesRegion: stage.region,
        sesVerifiedDomain: mailDomain(stage),
        configurationSetName: mailConfigurationSet(stage),
      }),
      userVerification: { emailSubject: verificationLetter.subject, emailBody: verificationLetter.body },
      userInvitation: { emailSubject: invitationLetter.subject, emailBody: invitationLetter.body },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    // Of these two CDK knows in its lower level only.
    const resource = pool.node.defaultChild as CfnUserPool;
    resource.emailAuthenticationSubject = signInLetter.subject;
    resource.emailAuthenticationMessage = signInLetter.body;
    const mailClaims = new BaseFunction(this, "MailClaims", {
      stage,
      service: "sign-in",
      name: "mail-claims",
      entry: "infra/sign-in/mail-claims.ts",
      handler: "handler",
      memoryMb: 128,
      timeoutSeconds: 5,
      environment: {},
    });
    pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, mailClaims.function, LambdaVersion.V2_0);
    pool.addResourceServer("Api", {
      identifier: "helink-api",
      scopes: scopes.map(
        (scopeName) => new ResourceServerScope({ scopeName, scopeDescription: `Helink: ${scopeName}` }),
      ),
    });
    const page = pool.addClient("Page", {
      userPoolClientName: resourceName(stage.name, "page"),
      generateSecret: false,
      // By choice: a passkey or a code by mail. By password (SRP) for who has neither.
      authFlows: { user: true, userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`https://${stage.host}/`, `https://${stage.host}/signed-in`],
        logoutUrls: [`https://${stage.host}/`],
      },
      accessTokenValidity: Duration.hours(accessTokenHours),
      refreshTokenValidity: Duration.days(signInDays),
      refreshTokenRotationGracePeriod: Duration.seconds(renewalGraceSeconds),
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
    this.userPoolId = pool.userPoolId;
    this.administration = {
      environment: { USER_POOL: pool.userPoolId },
      actions: {
        clients: [
          "cognito-idp:CreateUserPoolClient",
          "cognito-idp:DescribeUserPoolClient",
          "cognito-idp:DeleteUserPoolClient",
        ],
        people: ["cognito-idp:AdminDeleteUser"],
      },
      resource: pool.userPoolArn,
    };
  }
}

/** Origins that the page calls while somebody signs in. */
export const signInOrigins = (stage: StageValues): string[] =>
  stage.identity.kind === "cognito"
    ? [`https://cognito-idp.${stage.region}.amazonaws.com`, `https://${signInHost(stage)}`]
    : [new URL(stage.identity.issuer).origin];
