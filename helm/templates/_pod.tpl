{{/* What a pod of a context has in both modes. Each takes (dict "root" $ "name" <context>). */}}

{{- define "ktravel.configuration" -}}
{{- $settings := include "ktravel.settings" . | fromJson -}}
{{- $upper := upper .name -}}
{{- $all := dict
  "KTRAVEL_HTTP_HOST" "*"
  "KTRAVEL_HTTP_PORT" "9080"
  "KTRAVEL_PUBLIC_ORIGIN" (printf "https://%s" .root.Values.entry.host)
  "KTRAVEL_KAFKA" .root.Values.kafka.bootstrap
  "KTRAVEL_JWKS_URI" (printf "%s/api/member/v1/jwks" (include "ktravel.address" (dict "root" .root "name" "member")))
  "KTRAVEL_DRAIN_SECONDS" (toString .root.Values.drainSeconds)
  (printf "KTRAVEL_%s_DB_CONNECTIONS" $upper) (toString $settings.database.connections)
-}}
{{- if .root.Values.serviceTls.enabled }}{{ $_ := set $all "KTRAVEL_HTTPS_PORT" "9443" }}{{ end -}}
{{- if include "ktravel.usesDerby" . -}}
{{- $_ := set $all (printf "KTRAVEL_%s_DB_URL" $upper) (printf "jdbc:derby:/data/%s;create=true" .name) -}}
{{- $_ := set $all (printf "KTRAVEL_%s_DB_USER" $upper) (default .name $settings.database.user) -}}
{{- else -}}
{{- $_ := set $all (printf "KTRAVEL_%s_DB_URL" $upper) $settings.database.url -}}
{{- $_ := set $all (printf "KTRAVEL_%s_DB_USER" $upper) $settings.database.user -}}
{{- with $settings.database.readUrl }}{{ $_ := set $all (printf "KTRAVEL_%s_DB_READ_URL" $upper) . }}{{ end -}}
{{- end -}}
{{- range $called := splitList " " (include "ktravel.calls" .) -}}
{{- $_ := set $all (printf "KTRAVEL_%s_URL" (upper $called)) (include "ktravel.address" (dict "root" $.root "name" $called)) -}}
{{- end -}}
{{- if eq .name "member" -}}
{{- $paths := list -}}
{{- range $file := .root.Values.contexts.member.signingKeys.files }}{{ $paths = append $paths (printf "/etc/ktravel/signing-keys/%s" $file) }}{{ end -}}
{{- $_ := set $all "KTRAVEL_SIGNING_KEY" (join "," $paths) -}}
{{- end -}}
{{- $all = merge $all (include "ktravel.telemetry" . | fromYaml) -}}
{{- if .root.Values.istio.enabled }}{{ $_ := set $all "RETRY_ENABLED" "false" }}{{ end -}}
{{- mergeOverwrite $all $settings.settings | toYaml -}}
{{- end -}}

{{/* OpenTelemetry's own variables. The first one also brings the feature mpTelemetry into the server. */}}
{{- define "ktravel.telemetry" -}}
{{- with .root.Values.telemetry -}}
{{- if .endpoint -}}
OTEL_SDK_DISABLED: "false"
OTEL_SERVICE_NAME: {{ include "ktravel.name" $ }}
OTEL_EXPORTER_OTLP_ENDPOINT: {{ .endpoint }}
OTEL_EXPORTER_OTLP_PROTOCOL: http/protobuf
OTEL_TRACES_SAMPLER: parentbased_traceidratio
OTEL_TRACES_SAMPLER_ARG: {{ toString .samplingRatio | quote }}
{{- range $signal := list "traces" "metrics" "logs" }}
OTEL_{{ upper $signal }}_EXPORTER: {{ ternary "otlp" "none" (has $signal $.root.Values.telemetry.signals) }}
{{- end }}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Changes when a pod has to be replaced, which neither ConfigMap nor Secret bring about. */}}
{{- define "ktravel.checksum" -}}
{{- $settings := include "ktravel.settings" . | fromJson -}}
{{- printf "%s%s%s" (include "ktravel.configuration" .) ($settings.secret.values | toJson) (ternary (.root.Values.contexts.member.signingKeys.values | toJson) "" (eq .name "member")) | sha256sum | trunc 16 -}}
{{- end -}}

{{- define "ktravel.env" -}}
- name: POD_NAME
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
- name: CONFIGURATION_CHECKSUM
  value: {{ include "ktravel.checksum" . | quote }}
{{- end -}}

{{- define "ktravel.envFrom" -}}
- configMapRef:
    name: {{ include "ktravel.name" . }}
- secretRef:
    name: {{ include "ktravel.secretName" . }}
{{- end -}}

{{- define "ktravel.resources" -}}
{{- (include "ktravel.settings" . | fromJson).resources | toYaml -}}
{{- end -}}

{{- define "ktravel.securityContext" -}}
allowPrivilegeEscalation: false
capabilities:
  drop: [ALL]
privileged: false
readOnlyRootFilesystem: {{ .root.Values.podSecurity.readOnlyRootFilesystem }}
runAsNonRoot: true
{{- if .root.Values.podSecurity.runAsUser }}
runAsUser: {{ .root.Values.podSecurity.runAsUser }}
{{- end }}
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{/* Start-up is CPU-bound: half a minute on one core, minutes on a busy node. */}}
{{- define "ktravel.probes" -}}
{{- $probe := dict "port" (include "ktravel.port" .root | int) "scheme" (upper (include "ktravel.scheme" .root)) -}}
startup:
  httpGet: {{ merge (dict "path" "/health/started") $probe | toJson }}
  periodSeconds: 3
  timeoutSeconds: 3
  failureThreshold: 100
readiness:
  httpGet: {{ merge (dict "path" "/health/ready") $probe | toJson }}
  periodSeconds: 3
  timeoutSeconds: 3
  failureThreshold: 2
liveness:
  httpGet: {{ merge (dict "path" "/health/live") $probe | toJson }}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 4
{{- end -}}

{{/* Where Liberty writes, besides what is to last: the root file system is read-only. */}}
{{- define "ktravel.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: 256Mi
- name: output
  emptyDir:
    sizeLimit: 512Mi
- name: logs
  {{- if .root.Values.logs.folder.enabled }}
  persistentVolumeClaim:
    claimName: {{ include "ktravel.logsClaim" .root }}
  {{- else }}
  emptyDir:
    sizeLimit: 512Mi
  {{- end }}
{{- if include "ktravel.usesDerby" . }}
- name: data
  persistentVolumeClaim:
    claimName: {{ include "ktravel.name" . }}-data
{{- end }}
{{- if eq .name "member" }}
- name: signing-keys
  secret:
    secretName: {{ include "ktravel.signingKeysName" . }}
    defaultMode: 0440
{{- end }}
{{- if and .root.Values.serviceTls.enabled (eq .root.Values.mode "plain") }}
- name: service-tls
  secret:
    secretName: {{ .root.Values.serviceTls.secretPrefix }}-{{ .name }}
    defaultMode: 0440
{{- end }}
{{- end -}}

{{- define "ktravel.volumeMounts" -}}
- name: tmp
  mountPath: /tmp
- name: output
  mountPath: /opt/ktravel/output
- name: logs
  mountPath: /logs
  {{- if .root.Values.logs.folder.enabled }}
  subPathExpr: $(POD_NAME)
  {{- end }}
{{- if include "ktravel.usesDerby" . }}
- name: data
  mountPath: /data
{{- end }}
{{- if eq .name "member" }}
- name: signing-keys
  mountPath: /etc/ktravel/signing-keys
  readOnly: true
{{- end }}
{{- if and .root.Values.serviceTls.enabled (eq .root.Values.mode "plain") }}
- name: service-tls
  mountPath: /etc/x509/certs
  readOnly: true
{{- end }}
{{- end -}}

{{/* Over zones first, then over nodes; never at the price of not running. */}}
{{- define "ktravel.spread" -}}
- maxSkew: 1
  topologyKey: topology.kubernetes.io/zone
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels: {{ include "ktravel.selector" . | fromYaml | toJson }}
- maxSkew: 1
  topologyKey: kubernetes.io/hostname
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels: {{ include "ktravel.selector" . | fromYaml | toJson }}
{{- end -}}

{{/* Derby's files are one server's: the next one starts when the last one has ended. */}}
{{- define "ktravel.strategy" -}}
{{- if include "ktravel.usesDerby" . -}}
type: Recreate
{{- else -}}
type: RollingUpdate
rollingUpdate:
  maxUnavailable: 0
  maxSurge: 1
{{- end -}}
{{- end -}}
