{{/* What a schema cannot say: rules across several values. Each message tells what to do. */}}

{{- define "ktravel.check" -}}
{{- if not .Values.image.registry }}{{ fail "image.registry is missing: the registry and folder that the four images were pushed to, such as registry.example.org/travel." }}{{ end -}}
{{- if not .Values.kafka.bootstrap }}{{ fail "kafka.bootstrap is missing: bootstrap servers of Kafka, host:port,host:port." }}{{ end -}}
{{- if not .Values.entry.host }}{{ fail "entry.host is missing: the host name that users see; sign-in comes back to it." }}{{ end -}}
{{- if and (eq .Values.entry.tls.termination "reencrypt") (not .Values.serviceTls.enabled) }}{{ fail "entry.tls.termination is reencrypt, but serviceTls.enabled is false: the servers would have no certificate to encrypt with." }}{{ end -}}
{{- if and (eq .Values.entry.kind "ingress") (not .Values.entry.tls.secret) }}{{ fail "entry.tls.secret is missing: an Ingress needs the name of a TLS Secret; cookies are Secure, so plain http cannot sign in." }}{{ end -}}
{{- if and .Values.telemetry.endpoint (not (has (include "ktravel.telemetryPort" .) (list "" (toString .Values.telemetry.port)))) }}{{ fail (printf "telemetry.endpoint goes to port %s, but telemetry.port is %v: the NetworkPolicy would keep the servers from the collector." (include "ktravel.telemetryPort" .) .Values.telemetry.port) }}{{ end -}}
{{- range $name := splitList " " (include "ktravel.contexts" $) -}}
{{- include "ktravel.checkContext" (dict "root" $ "name" $name) -}}
{{- end -}}
{{- end -}}

{{/* The port in the address, if one is there. */}}
{{- define "ktravel.telemetryPort" -}}
{{- regexFind ":[0-9]+" (regexReplaceAll "^https?" .Values.telemetry.endpoint "") | trimPrefix ":" -}}
{{- end -}}

{{- define "ktravel.checkContext" -}}
{{- $settings := include "ktravel.settings" . | fromJson -}}
{{- $path := printf "contexts.%s" .name -}}
{{- if lt (int $settings.replicas.max) (int $settings.replicas.min) }}{{ fail (printf "%s.replicas: max (%v) is below min (%v)." $path $settings.replicas.max $settings.replicas.min) }}{{ end -}}
{{- if and (include "ktravel.scales" .) (include "ktravel.usesDerby" .) }}{{ fail (printf "%s may have %v replicas, but its database is Derby, which only one server can open: set %s.database.url to a jdbc:postgresql: address, or %s.replicas.max to 1." $path $settings.replicas.max $path $path) }}{{ end -}}
{{- if and (not (include "ktravel.usesDerby" .)) (not $settings.database.user) }}{{ fail (printf "%s.database.user is missing for %s." $path $settings.database.url) }}{{ end -}}
{{- range $key := list "url" "readUrl" -}}
{{- if regexMatch "(?i)[?&](password|sslpassword)=" (get $settings.database $key) }}{{ fail (printf "%s.database.%s holds a password: it belongs in the Secret, as KTRAVEL_%s_DB_PASSWORD." $path $key (upper $.name)) }}{{ end -}}
{{- end -}}
{{- if and $settings.database.readUrl (include "ktravel.usesDerby" .) }}{{ fail (printf "%s.database.readUrl is given, but its database is Derby, which has no replicas." $path) }}{{ end -}}
{{- if and $settings.database.readUrl (not (has .name (list "plan" "notification"))) }}{{ fail (printf "%s.database.readUrl is given, but only plan and notification read from a replica." $path) }}{{ end -}}
{{- range $key := splitList " " (include "ktravel.requiredSecrets" .) -}}
{{- if and (not $settings.secret.existing) (not (get $settings.secret.values $key)) }}{{ fail (printf "%s.secret.values.%s is missing; give it, or the name of a Secret that has it in %s.secret.existing." $path $key $path) }}{{ end -}}
{{- end -}}
{{- if eq .name "member" }}{{ include "ktravel.checkMember" . }}{{ end -}}
{{- end -}}

{{- define "ktravel.checkMember" -}}
{{- $member := .root.Values.contexts.member -}}
{{- range $file := $member.signingKeys.files -}}
{{- if and (not $member.signingKeys.existing) (not (get $member.signingKeys.values $file)) }}{{ fail (printf "contexts.member.signingKeys.values has no %s; give it, or the name of a Secret that has it in contexts.member.signingKeys.existing." $file) }}{{ end -}}
{{- end -}}
{{- range $name := list "plan" "follow" "notification" -}}
{{- $key := printf "KTRAVEL_%s_SERVICE_SECRET" (upper $name) -}}
{{- $here := (include "ktravel.settings" $ | fromJson).secret -}}
{{- $there := (include "ktravel.settings" (dict "root" $.root "name" $name) | fromJson).secret -}}
{{- if and (not $here.existing) (not $there.existing) (ne (get $here.values $key) (get $there.values $key)) }}{{ fail (printf "%s differs between contexts.member and contexts.%s: member would refuse the context." $key $name) }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "ktravel.requiredSecrets" -}}
{{- $keys := list "keystore_password" (printf "KTRAVEL_%s_DB_PASSWORD" (upper .name)) -}}
{{- if eq .name "member" -}}
{{- $keys = concat $keys (list "KTRAVEL_COOKIE_KEY" "KTRAVEL_PLAN_SERVICE_SECRET" "KTRAVEL_FOLLOW_SERVICE_SECRET" "KTRAVEL_NOTIFICATION_SERVICE_SECRET") -}}
{{- else -}}
{{- $keys = append $keys (printf "KTRAVEL_%s_SERVICE_SECRET" (upper .name)) -}}
{{- end -}}
{{- join " " $keys -}}
{{- end -}}
