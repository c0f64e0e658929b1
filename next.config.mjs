const distDir = process.env.NEXT_DIST_DIR || ".next";

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  distDir,
  outputFileTracingRoot: import.meta.dirname,
  // Files that are read by path at run time, which tracing can't see.
  outputFileTracingIncludes: {
    "/**": [
      "./lib/**/*.{md,txt,css}",
      "./lib/**/*.worker.mjs",
      "./lib/checks/static/*.ts",
      "./node_modules/{parse5,entities}/{package.json,dist/**/*.js}",
      "./node_modules/axe-core/axe.min.js",
      "./lib/stacks/site/*.worker.mjs",
      "./node_modules/tailwindcss/**/*.{css,js,mjs,json}",
      "./node_modules/@tailwindcss/browser/dist/*",
      "./node_modules/@fontsource-variable/*/files/*-latin*.woff2",
      "./node_modules/idiomorph/dist/*.js",
      // For the commands that run beside the server (npm run backup).
      "./node_modules/zod/{package.json,index.js,v4/**/*.js}",
      "./node_modules/{@aws,@aws-sdk,@smithy}/*/{package.json,dist-cjs/**/*.js}",
      "./node_modules/{tslib,bowser,buffer,base64-js,ieee754,events}/*.{js,json}",
      "./node_modules/{stream-browserify,readable-stream,string_decoder,safe-buffer}/**/*.{js,json}",
      "./node_modules/{inherits,util-deprecate}/*.{js,json}",
    ],
  },
  outputFileTracingExcludes: { "/**": [".data/**", "bench/**", "docs/**", "e2e/**", "tests/**"] },
  // Its own gate (npm run verify) checks types, with the compiler that is pinned here.
  // Next writes the folder it builds into to the configuration it reads: verify's own build has its own.
  typescript: { ignoreBuildErrors: true, tsconfigPath: distDir === ".next" ? "tsconfig.json" : "tsconfig.verify.json" },
  skipTrailingSlashRedirect: true,
  // Nothing here uses Next's image service, and it writes what it was asked for into the log as it came.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
};
export default config;
