import { readFileSync } from "node:fs";
import { Client, type ClientOptions } from "@opensearch-project/opensearch";
import { describe, expect, inject, it } from "vitest";
import { type Certificate } from "./make-certificates.js";
import { reader, TlsProxy, writer } from "./tls-proxy.js";

/** What a client of these options is told, or "200". */
async function knock(
  certificate: Certificate,
  trusts: boolean,
  options: ClientOptions,
  asked = "GET /",
): Promise<string> {
  const proxy = await TlsProxy.before(inject("cluster").addresses, certificate);
  const ssl = trusts ? { ca: readFileSync(proxy.ca) } : {};
  const client = new Client({ node: `https://${proxy.host}`, ssl, maxRetries: 0, ...options });
  try {
    const [method = "", path = ""] = asked.split(" ");
    const { statusCode } = await client.transport.request({ method, path });
    return String(statusCode);
  } catch (error) {
    return error instanceof Error ? ("statusCode" in error ? String(error.statusCode) : error.message) : "";
  } finally {
    await client.close();
    proxy.close();
  }
}

const auth = ({ user, password }: typeof reader | typeof writer) => ({ auth: { username: user, password } });
const withKey = { headers: { authorization: `ApiKey ${reader.apiKey}` } };

describe.skipIf(!inject("hasTlsProxy"))("TLS before the nodes", () => {
  it("lets those in whom it knows", async () => {
    expect(await knock("right", true, auth(reader))).toBe("200");
    expect(await knock("right", true, withKey)).toBe("200");
    expect(await knock("right", true, {})).toBe("401");
    expect(await knock("right", true, auth({ ...reader, password: "another" as typeof reader.password }))).toBe("401");
  });

  it("lets the writer alone write", async () => {
    expect(await knock("right", true, auth(reader), "POST /_search")).toBe("200");
    expect(await knock("right", true, auth(reader), "PUT /tls")).toBe("403");
    expect(await knock("right", true, withKey, "PUT /tls")).toBe("403");
    expect(await knock("right", true, auth(writer), "PUT /tls")).toBe("200");
    await fetch(`${inject("cluster").addresses[0]}/tls`, { method: "DELETE" });
  });

  it("shows certificates that are not to be trusted", async () => {
    expect(await knock("right", false, auth(reader))).toContain("unable to verify");
    expect(await knock("other-host", true, auth(reader))).toContain("does not match");
    expect(await knock("expired", true, auth(reader))).toContain("expired");
  });
});
