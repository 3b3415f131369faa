import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** Who is logged in at the issuer: what it says of them (OpenID Connect Core §5.1). */
export type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean };

export type Issuer = {
  address: string;
  client: { id: string; secret: string };
  /** The person that arrives next. */
  person: Claims;
  close: () => Promise<void>;
};

type Grant = { claims: Claims; challenge: string; nonce: string | null; redirect: string };

const base64url = (value: string | Buffer) => Buffer.from(value).toString("base64url");

/**
 * An OpenID Connect provider on loopback, strict about what it is asked: code flow with PKCE (RFC 7636), each code
 * once, the client's secret, the same redirect address both times. It asks its person nothing.
 */
export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const client = { id: "hub", secret: "the secret of the hub" };
  const grants = new Map<string, Grant>();
  const issuer: Issuer = { address: "", client, person: { sub: "nobody" }, close: async () => undefined };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", issuer.address);
    const sent = new URLSearchParams(await text(request));
    if (url.pathname === "/.well-known/openid-configuration") return json(response, discovery());
    if (url.pathname === "/jwks") {
      return json(response, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }] });
    }
    if (url.pathname === "/authorize") return authorize(url.searchParams, response);
    if (url.pathname === "/token") return token(sent, request.headers.authorization ?? "", response);
    return json(response, {}, 404);
  });

  function discovery() {
    return {
      issuer: issuer.address,
      authorization_endpoint: `${issuer.address}/authorize`,
      token_endpoint: `${issuer.address}/token`,
      jwks_uri: `${issuer.address}/jwks`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    };
  }

  function authorize(query: URLSearchParams, response: ServerResponse) {
    const redirect = query.get("redirect_uri") ?? "";
    const challenge = query.get("code_challenge") ?? "";
    if (query.get("client_id") !== client.id || !challenge || query.get("code_challenge_method") !== "S256") {
      return json(response, { error: "invalid_request" }, 400);
    }
    const code = randomUUID();
    grants.set(code, { claims: issuer.person, challenge, nonce: query.get("nonce"), redirect });
    const back = new URL(redirect);
    back.searchParams.set("code", code);
    back.searchParams.set("state", query.get("state") ?? "");
    return response.writeHead(302, { Location: back.href }).end();
  }

  function token(sent: URLSearchParams, authorization: string, response: ServerResponse) {
    const grant = grants.get(sent.get("code") ?? "");
    grants.delete(sent.get("code") ?? "");
    const verifier = createHash("sha256")
      .update(sent.get("code_verifier") ?? "")
      .digest("base64url");
    const basic = `Basic ${Buffer.from(`${client.id}:${encodeURIComponent(client.secret).replaceAll("%20", "+")}`).toString("base64")}`;
    const right = grant?.challenge === verifier && grant.redirect === sent.get("redirect_uri");
    if (!grant || !right || authorization !== basic) return json(response, { error: "invalid_grant" }, 400);
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...grant.claims,
      nonce: grant.nonce,
      iss: issuer.address,
      aud: client.id,
      iat: now,
      exp: now + 60,
    };
    const body = `${base64url(JSON.stringify({ alg: "RS256", kid: "1" }))}.${base64url(JSON.stringify(claims))}`;
    const signature = base64url(sign("RSA-SHA256", Buffer.from(body), privateKey));
    return json(response, { access_token: "unused", token_type: "Bearer", id_token: `${body}.${signature}` });
  }

  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  issuer.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuer.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return issuer;
}

function json(response: ServerResponse, body: unknown, status = 200) {
  return response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}
