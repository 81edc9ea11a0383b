# The server and the worker; the store is a container of its own (docker-compose.yml).
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production INTERLOCK_DATA=/data INTERLOCK_HOST=0.0.0.0
WORKDIR /app
RUN mkdir /data && chown node:node /data && ln -s /app/dist/cli.js /usr/local/bin/interlock
COPY --from=build /app /app
USER node
VOLUME /data
EXPOSE 4000
ENTRYPOINT ["node", "/app/dist/cli.js"]
CMD ["serve"]
