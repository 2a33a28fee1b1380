import { randomBytes } from "node:crypto";
import type { Resolved } from "../templates/resolve.ts";
import { type AwsCall, type AwsService, json, jsonFault } from "./call.ts";

export interface MachineClient {
  readonly clientId: string;
  readonly secret: string;
  readonly scopes: readonly string[];
}

/** Cognito's control plane, as far as functions may call it: machine clients and the removal of people. */
export const cognito = (pools: readonly Resolved[]) => {
  const clients = new Map<string, MachineClient>();
  const removedPeople: string[] = [];
  const operations: Readonly<Record<string, (input: AwsCall["input"]) => object>> = {
    CreateUserPoolClient: ({ ClientName, AllowedOAuthScopes, UserPoolId }) => {
      const client = {
        clientId: randomBytes(13).toString("hex"),
        secret: randomBytes(24).toString("hex"),
        scopes: AllowedOAuthScopes ?? [],
      };
      clients.set(client.clientId, client);
      return {
        UserPoolClient: { ClientId: client.clientId, ClientSecret: client.secret, ClientName, UserPoolId },
      };
    },
    DescribeUserPoolClient: ({ ClientId, UserPoolId }) => ({
      UserPoolClient: { ClientId, UserPoolId, ClientSecret: clients.get(ClientId)?.secret },
    }),
    DeleteUserPoolClient: ({ ClientId }) => {
      clients.delete(ClientId);
      return {};
    },
    AdminDeleteUser: ({ Username }) => {
      removedPeople.push(Username);
      return {};
    },
    AdminUserGlobalSignOut: () => ({}),
  };
  const service: AwsService = {
    needs: ({ operation, input }) => {
      const pool = pools.find(({ ref }) => ref === input.UserPoolId);
      return [{ action: `cognito-idp:${operation}`, resource: pool?.arn ?? String(input.UserPoolId) }];
    },
    answer: async ({ operation, input }) => {
      const carryOut = operations[operation];
      return carryOut ? json(carryOut(input)) : jsonFault(400, "InvalidParameterException", operation);
    },
  };
  return {
    service,
    clients: () => [...clients.values()],
    removedPeople: (): readonly string[] => removedPeople,
  };
};
