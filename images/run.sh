#!/bin/sh
# Runs the server of this image, and lets it go without losing a request: on SIGTERM it is not ready any more, goes on
# answering for KTRAVEL_DRAIN_SECONDS, while entry and endpoints turn to other pods, and is then stopped.
set -eu

server=${KTRAVEL_SERVER:-/opt/ol/wlp/bin/server}
name=defaultServer
certificates=${TLS_DIR:-/etc/x509/certs}
# Liberty takes the first key store that it finds here, with keystore_password.
store=$WLP_OUTPUT_DIR/$name/resources/security/key.p12

# The certificate of this service, and the authority that signed the others', as mounted by operator or chart.
import_certificates() {
  mkdir -p "$(dirname "$store")"
  rm -f "$store"
  openssl pkcs12 -export -name default -inkey "$certificates/tls.key" -in "$certificates/tls.crt" \
    -out "$store" -passout env:keystore_password
  if [ -f "$certificates/ca.crt" ]; then
    keytool -importcert -noprompt -alias authority -file "$certificates/ca.crt" \
      -keystore "$store" -storetype PKCS12 -storepass:env keystore_password 2>/dev/null
  fi
}

stop() {
  sh "${KTRAVEL_DRAIN:-/opt/ktravel/drain.sh}" || true
  kill -TERM "$pid" 2>/dev/null || true
}

rm -f "${KTRAVEL_DRAIN_FILE:?}"
if [ -f "$certificates/tls.key" ]; then
  import_certificates
fi

"$server" run "$name" &
pid=$!
trap stop TERM INT

# A trapped signal ends wait early: the server's own end is what counts.
status=0
wait "$pid" || status=$?
while kill -0 "$pid" 2>/dev/null; do
  status=0
  wait "$pid" || status=$?
done
exit "$status"
