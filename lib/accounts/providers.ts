import type { OAuthConfig } from "next-auth/providers/oauth";
import { config } from "@/lib/base/config";

/** What OpenID Connect says of a person (OpenID Connect Core §5.1). */
type Claims = {
  sub: string;
  name?: string;
  given_name?: string;
  family_name?: string;
  email?: string;
  email_verified?: boolean | string;
};

/** A provider as the log-in page shows it: its id, and its name unless that is in the hub's messages. */
export type ProviderFacts = { id: "orcid" | "oidc"; host: string };

/** The providers that the settings name. */
export function configuredProviders(): ProviderFacts[] {
  const { ORCID_CLIENT_ID, OIDC_ISSUER } = config();
  return [
    ...(ORCID_CLIENT_ID ? [{ id: "orcid" as const, host: "orcid.org" }] : []),
    ...(OIDC_ISSUER ? [{ id: "oidc" as const, host: new URL(OIDC_ISSUER).host }] : []),
  ];
}

/** The same, as next-auth needs them. Both speak OpenID Connect and are found by its discovery document. */
export function oauthProviders(): OAuthConfig<Claims>[] {
  const { ORCID_CLIENT_ID, ORCID_CLIENT_SECRET, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = config();
  const providers: OAuthConfig<Claims>[] = [];
  if (ORCID_CLIENT_ID && ORCID_CLIENT_SECRET) {
    // ORCID gives the iD and the name, never an address (info.orcid.org, "Authenticated iDs").
    const client = { clientId: ORCID_CLIENT_ID, clientSecret: ORCID_CLIENT_SECRET };
    providers.push(openIdConnect("orcid", "https://orcid.org", client, "openid"));
  }
  if (OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET) {
    const client = { clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET };
    providers.push(openIdConnect("oidc", OIDC_ISSUER, client, "openid email profile"));
  }
  return providers;
}

function openIdConnect(
  id: string,
  issuer: string,
  client: { clientId: string; clientSecret: string },
  scope: string,
): OAuthConfig<Claims> {
  return {
    ...client,
    id,
    name: id,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: (claims) => ({ id: claims.sub, name: fullName(claims), email: verifiedEmail(claims) }),
  };
}

function fullName({ name, given_name, family_name }: Claims): string {
  return name || [given_name, family_name].filter(Boolean).join(" ");
}

/** The address in lower case, if the provider says that it has verified it; some say so in a string. */
function verifiedEmail({ email, email_verified }: Claims): string | null {
  return email && String(email_verified) === "true" ? email.toLowerCase() : null;
}
