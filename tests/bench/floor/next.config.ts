// The floor of the bench: an app of one empty page, on the same Next, with the same look at the session.
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  turbopack: { root: process.cwd() },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@prisma/adapter-pg", "pg"],
};

export default config;
