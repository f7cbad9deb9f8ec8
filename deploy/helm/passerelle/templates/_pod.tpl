{{- define "passerelle.labels" -}}
app.kubernetes.io/name: passerelle
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "passerelle.image" -}}
{{- if .Values.image.digest -}}
{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}
{{- end -}}

{{/* What every pod is allowed: nothing. */}}
{{- define "passerelle.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "passerelle.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end -}}

{{- define "passerelle.environment" -}}
- {name: PASSERELLE_HTTP__HOST, value: "0.0.0.0"}
- {name: PASSERELLE_HTTP__PORT, value: "8080"}
- {name: PASSERELLE_DATA_DIR, value: /tmp}
- {name: PASSERELLE_LOG_FORMAT, value: json}
{{- range $name, $key := .Values.secret.keys }}
{{- if $key }}
- {name: PASSERELLE_{{ $name }}_FILE, value: /run/secrets/passerelle/{{ $key }}}
{{- end }}
{{- end }}
{{- range $name, $value := .Values.settings }}
- {name: PASSERELLE_{{ $name }}, value: {{ $value | quote }}}
{{- end }}
{{- end -}}

{{- define "passerelle.mounts" -}}
- {name: tmp, mountPath: /tmp}
- {name: secrets, mountPath: /run/secrets/passerelle, readOnly: true}
{{- end -}}

{{- define "passerelle.volumes" -}}
- name: tmp
  emptyDir: {sizeLimit: 64Mi}
- name: secrets
  secret:
    secretName: {{ .Values.secret.name }}
    defaultMode: 0440
    items:
      {{- range $name, $key := .Values.secret.keys }}
      {{- if $key }}
      - {key: {{ $key }}, path: {{ $key }}}
      {{- end }}
      {{- end }}
{{- end -}}
