# The App in a container: docker build -t faultline . && docker run --env-file .env -p 3000:3000 faultline
FROM node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
# The Node of the image is the one that is used; the development dependency would bring a second one.
RUN npm ci --ignore-scripts
COPY . .
RUN npm pack --silent && mkdir /app && tar -xzf faultline-*.tgz -C /app --strip-components=1 \
  && cp package-lock.json .npmrc /app/ && cd /app && npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 FAULTLINE_DATA=/data
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "bin/faultline.js"]
CMD ["serve"]
