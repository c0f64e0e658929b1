/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  typescript: { ignoreBuildErrors: true },
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  reactStrictMode: true,
};
export default config;
