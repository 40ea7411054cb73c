# One image for web and worker; docker-compose.yml says which of them a container is.
FROM node:22-bookworm-slim
WORKDIR /postil
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run generate && npm run build
RUN mkdir -p .data && chown -R node:node .data .next
# As in server/setup/processes.ts: two stores of freed memory for all threads.
ENV NODE_ENV=production MALLOC_ARENA_MAX=2
USER node
EXPOSE 3000
CMD ["npm", "run", "web"]
