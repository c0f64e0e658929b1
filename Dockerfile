# syntax=docker/dockerfile:1
# The product as a container: docs/deploy.md. `npm run verify -- container` runs these steps without Docker.
ARG NODE_VERSION=26.10.0
ARG DEBIAN=bookworm

FROM node:${NODE_VERSION}-${DEBIAN}-slim AS build
WORKDIR /src
ENV npm_config_cache=/var/cache/npm NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/var/cache/npm npm ci
COPY . .
RUN npm run build

# Node alone, without npm: nothing is installed where the product runs.
FROM debian:${DEBIAN}-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends libatomic1 libstdc++6 \
  && rm -rf /var/lib/apt/lists/* \
  && groupadd --gid 10001 vectort \
  && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin vectort \
  && install -d -o vectort -g vectort -m 700 /data /backups
COPY --from=build /usr/local/bin/node /usr/local/bin/node
WORKDIR /app
COPY --from=build /src/.next/standalone ./
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000 DATA_DIR=/data
USER 10001:10001
VOLUME ["/data", "/backups"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=6s --start-period=60s --retries=3 CMD ["node", "scripts/server/healthcheck.ts"]
CMD ["node", "server.mjs"]
