// What Alertmanager 0.25.0 and Icinga 2.13.6 (both from Debian 12) really sent, byte for byte but for the name of the machine
// in externalURL. How it was captured stands in docs/operations/alarms.md.

/** Two alerts of one group have begun. */
export const alertmanagerFiring =
  '{"receiver":"fyr","status":"firing","alerts":[{"status":"firing","labels":{"alertname":"DiskFull","instance":"pacs-01:9100","job":"node","service":"images","severity":"critical","site":"Bergsele"},"annotations":{"description":"Mindre än 2 % ledigt på /var/lib/pacs.","summary":"Disken är nästan full på pacs-01"},"startsAt":"2026-11-22T08:07:07Z","endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://prometheus:9090/graph?g0.expr=up","fingerprint":"5b32c67f6b0e8c9e"},{"status":"firing","labels":{"alertname":"DiskFull","instance":"pacs-02:9100","job":"node","service":"images","severity":"warning","site":"Bergsele"},"annotations":{"summary":"Disken fylls på pacs-02"},"startsAt":"2026-11-22T08:07:07Z","endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://prometheus:9090/graph?g0.expr=up","fingerprint":"ebbd74de43304db2"}],"groupLabels":{"alertname":"DiskFull"},"commonLabels":{"alertname":"DiskFull","job":"node","service":"images","site":"Bergsele"},"commonAnnotations":{},"externalURL":"http://alertmanager.region.example:9093","version":"4","groupKey":"{}:{alertname=\\"DiskFull\\"}","truncatedAlerts":0}';

/** One of them has ended. */
export const alertmanagerResolved =
  '{"receiver":"fyr","status":"firing","alerts":[{"status":"resolved","labels":{"alertname":"DiskFull","instance":"pacs-01:9100","job":"node","service":"images","severity":"critical","site":"Bergsele"},"annotations":{"description":"Mindre än 2 % ledigt på /var/lib/pacs.","summary":"Disken är nästan full på pacs-01"},"startsAt":"2026-11-22T08:07:07Z","endsAt":"2026-11-22T08:07:16Z","generatorURL":"http://prometheus:9090/graph?g0.expr=up","fingerprint":"5b32c67f6b0e8c9e"},{"status":"firing","labels":{"alertname":"DiskFull","instance":"pacs-02:9100","job":"node","service":"images","severity":"warning","site":"Bergsele"},"annotations":{"summary":"Disken fylls på pacs-02"},"startsAt":"2026-11-22T08:07:07Z","endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://prometheus:9090/graph?g0.expr=up","fingerprint":"ebbd74de43304db2"}],"groupLabels":{"alertname":"DiskFull"},"commonLabels":{"alertname":"DiskFull","job":"node","service":"images","site":"Bergsele"},"commonAnnotations":{},"externalURL":"http://alertmanager.region.example:9093","version":"4","groupKey":"{}:{alertname=\\"DiskFull\\"}","truncatedAlerts":0}';

/** A service is critical, told by the notification command of docs/operations/alarms.md. */
export const icingaProblem =
  'type=PROBLEM&host=pacs-01&address=10.20.1.15&check=disk&output=DISK+CRITICAL+-+free+space%3A+%2Fvar%2Flib%2Fpacs+412+MB+%282%25%29+%26+%22n%C3%A4stan%22+full+&state=CRITICAL&since=1795335058&label.asset=U-100245&label.dummy_state=0&label.fyr_service=images&label.site=Bergsele';

/** It is well again. */
export const icingaRecovery =
  'type=RECOVERY&host=pacs-01&address=10.20.1.15&check=disk&output=DISK+OK+-+free+space%3A+%2Fvar%2Flib%2Fpacs+20+GB&state=OK&since=1795335068&label.asset=U-100245&label.dummy_state=0&label.fyr_service=images&label.site=Bergsele';
