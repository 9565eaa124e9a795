{{/* Names, labels and addresses. Most take (dict "root" $ "name" <context>). */}}

{{- define "ktravel.name" -}}
{{- printf "%s-%s" (.root.Release.Name | trunc 40 | trimSuffix "-") .name -}}
{{- end -}}

{{/* What the operator sets on pods too, so that one selector holds in both modes. */}}
{{- define "ktravel.selector" -}}
app.kubernetes.io/instance: {{ include "ktravel.name" . }}
app.kubernetes.io/part-of: {{ .root.Values.applicationName }}
{{- end -}}

{{- define "ktravel.labels" -}}
{{ include "ktravel.selector" . }}
app.kubernetes.io/name: {{ include "ktravel.name" . }}
app.kubernetes.io/component: {{ .name }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- if eq .root.Values.mode "plain" }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}
{{- end -}}

{{/* Of what belongs to no context. */}}
{{- define "ktravel.sharedLabels" -}}
app.kubernetes.io/part-of: {{ .Values.applicationName }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "ktravel.contexts" -}}
member plan follow notification
{{- end -}}

{{/* The context map: whom a context calls by REST. NetworkPolicies and addresses both come from here. */}}
{{- define "ktravel.calls" -}}
{{- get (dict "member" "plan follow notification" "plan" "member" "follow" "member plan" "notification" "member") .name -}}
{{- end -}}

{{- define "ktravel.callers" -}}
{{- $callers := list -}}
{{- range $caller := splitList " " (include "ktravel.contexts" $) -}}
{{- if has $.name (splitList " " (include "ktravel.calls" (dict "name" $caller))) -}}
{{- $callers = append $callers $caller -}}
{{- end -}}
{{- end -}}
{{- join " " $callers -}}
{{- end -}}

{{/* The settings of a context, over those of all, as JSON. */}}
{{- define "ktravel.settings" -}}
{{- mergeOverwrite (deepCopy .root.Values.defaults) (deepCopy (default dict (get .root.Values.contexts .name))) | toJson -}}
{{- end -}}

{{- define "ktravel.port" -}}
{{- ternary 9443 9080 .Values.serviceTls.enabled -}}
{{- end -}}

{{- define "ktravel.scheme" -}}
{{- ternary "https" "http" .Values.serviceTls.enabled -}}
{{- end -}}

{{- define "ktravel.address" -}}
{{- printf "%s://%s.%s.svc:%s" (include "ktravel.scheme" .root) (include "ktravel.name" .) .root.Release.Namespace (include "ktravel.port" .root) -}}
{{- end -}}

{{- define "ktravel.image" -}}
{{- $settings := include "ktravel.settings" . | fromJson -}}
{{- $image := .root.Values.image -}}
{{- $name := printf "%s/ktravel-%s" $image.registry .name -}}
{{- if $settings.image.digest -}}
{{- printf "%s@%s" $name $settings.image.digest -}}
{{- else -}}
{{- printf "%s:%s" $name (default .root.Chart.AppVersion $image.tag) -}}
{{- end -}}
{{- end -}}

{{- define "ktravel.secretName" -}}
{{- $settings := include "ktravel.settings" . | fromJson -}}
{{- default (printf "%s-secrets" (include "ktravel.name" .)) $settings.secret.existing -}}
{{- end -}}

{{- define "ktravel.signingKeysName" -}}
{{- default (printf "%s-signing-keys" (include "ktravel.name" .)) .root.Values.contexts.member.signingKeys.existing -}}
{{- end -}}

{{- define "ktravel.logsClaim" -}}
{{- default (printf "%s-logs" .Release.Name) .Values.logs.folder.existingClaim -}}
{{- end -}}

{{- define "ktravel.usesDerby" -}}
{{- $settings := include "ktravel.settings" . | fromJson -}}
{{- if hasPrefix "jdbc:postgresql:" $settings.database.url }}{{ else }}true{{ end -}}
{{- end -}}

{{- define "ktravel.scales" -}}
{{- $settings := include "ktravel.settings" . | fromJson -}}
{{- if gt (int $settings.replicas.max) 1 }}true{{ end -}}
{{- end -}}
