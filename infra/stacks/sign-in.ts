import { ReferenceStrength, Stack, type StackProps } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { ManagedLoginVersion, UserPool, UserPoolDomain } from "aws-cdk-lib/aws-cognito";
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { CloudFrontTarget } from "aws-cdk-lib/aws-route53-targets";
import type { Construct } from "constructs";
import { signInHost } from "#infra/sign-in/sign-in-host.ts";
import type { StageValues } from "#infra/stages.ts";

export interface SignInStackProps extends StackProps {
  readonly stage: StageValues;
  /** The user pool, of the data stack. */
  readonly userPoolId: string;
  /** The certificate of the name, in us-east-1: Cognito takes it from nowhere else. */
  readonly certificateArn: string;
}

/**
 * The name under which people sign in. It comes after the site: Cognito takes a name only once the one above it has an
 * address. What it needs of others it reads as their outputs when it is deployed, so that none of them waits for it.
 */
export class SignInStack extends Stack {
  constructor(scope: Construct, id: string, props: SignInStackProps) {
    const { stage, userPoolId, certificateArn, ...stackProps } = props;
    super(scope, id, { ...stackProps, description: "Helink: the name under which people sign in" });
    const read = (value: string) => Stack.consumeReference(value, ReferenceStrength.WEAK);
    const domain = new UserPoolDomain(this, "Domain", {
      userPool: UserPool.fromUserPoolId(this, "People", read(userPoolId)),
      customDomain: {
        domainName: signInHost(stage),
        certificate: Certificate.fromCertificateArn(this, "Certificate", read(certificateArn)),
      },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const { id: hostedZoneId, name: zoneName } = stage.zone;
    const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", { hostedZoneId, zoneName });
    const target = RecordTarget.fromAlias({
      bind: () => ({
        dnsName: domain.cloudFrontEndpoint,
        hostedZoneId: CloudFrontTarget.getHostedZoneId(this),
      }),
    });
    new ARecord(this, "Address", { zone, recordName: signInHost(stage), target });
    new AaaaRecord(this, "Address6", { zone, recordName: signInHost(stage), target });
  }
}
