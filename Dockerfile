# Not yet run: written and checked by a parser only, on a machine without Docker. Tell us how it went.
#
#   docker build -t zhiyin .
#   docker run -p 127.0.0.1:4000:4000 -v zhiyin:/data zhiyin
#
# Without DATABASE_URL it starts the embedded PostgreSQL in /data; compose.yaml gives it a server of its own.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /srv/zhiyin
COPY . .
RUN npm ci \
  && node --input-type=module -e "import { buildFaces } from './house/build-faces.ts'; await buildFaces(console.log)" \
  && npm prune --omit=dev

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production ZHIYIN_HOST=0.0.0.0 ZHIYIN_DATA_DIR=/data
WORKDIR /srv/zhiyin
# Owned by root: the server can neither change its own code nor become root.
COPY --from=build /srv/zhiyin ./
RUN install -d -o node -g node -m 0711 /data
VOLUME /data
USER node
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# What `npm start` runs, without npm in between, so that signals arrive.
CMD ["node", "--require", "./house/need-node.cjs", "house/start.ts"]
