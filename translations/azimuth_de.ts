<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CollectionWatch</name>
    <message>
        <source>This went on with a collection that had been cut off.</source>
        <translation>Dies hat eine abgebrochene Erfassung fortgesetzt.</translation>
    </message>
    <message>
        <source>Every step was read completely: %1 entities.</source>
        <translation>Jeder Schritt wurde vollständig gelesen: %1 Entitäten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 entities were collected, with gaps in %n step(s). Coverage says what is missing and what would help.</source>
        <translation>
            <numerusform>%1 Entitäten wurden erfasst, mit Lücken in %n Schritt. Die Abdeckung zeigt, was fehlt und was helfen würde.</numerusform>
            <numerusform>%1 Entitäten wurden erfasst, mit Lücken in %n Schritten. Die Abdeckung zeigt, was fehlt und was helfen würde.</numerusform>
        </translation>
    </message>
    <message>
        <source>One of the two services refused the sign-in: %1</source>
        <translation>Einer der beiden Dienste hat die Anmeldung abgelehnt: %1</translation>
    </message>
    <message>
        <source>Stopped before anything was read.</source>
        <translation>Angehalten, bevor etwas gelesen wurde.</translation>
    </message>
    <message>
        <source>Stopped. The %1 entities that were read are kept as a snapshot of their own.</source>
        <translation>Angehalten. Die %1 gelesenen Entitäten bleiben als eigener Snapshot erhalten.</translation>
    </message>
    <message>
        <source>The sign-in was refused.</source>
        <translation>Die Anmeldung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The workspace could not be written.</source>
        <translation>Der Arbeitsbereich konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The subscriptions to collect could not be found out. Nothing was collected.</source>
        <translation>Die zu erfassenden Abonnements ließen sich nicht ermitteln. Es wurde nichts erfasst.</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>Say where to write: --output PATH.</source>
        <translation>Ziel angeben: --output PATH.</translation>
    </message>
    <message>
        <source>Say in which format: --format json or csv.</source>
        <translation>Format angeben: --format json oder csv.</translation>
    </message>
    <message>
        <source>Export as %1 is not built yet; json and csv are.</source>
        <translation>Der Export als %1 ist noch nicht gebaut; json und csv gibt es.</translation>
    </message>
    <message>
        <source>There is no export format %1; there are json and csv.</source>
        <translation>Das Exportformat %1 gibt es nicht; es gibt json und csv.</translation>
    </message>
    <message>
        <source>A CSV file holds one type: give exactly one --type, or a folder as --output for a file each.</source>
        <translation>Eine CSV-Datei enthält einen Typ: genau ein --type angeben oder mit --output einen Ordner für je eine Datei.</translation>
    </message>
    <message>
        <source>This workspace knows no entity type %1.</source>
        <translation>Dieser Arbeitsbereich kennt den Entitätstyp %1 nicht.</translation>
    </message>
    <message>
        <source>%1 entities and %2 relationships written to %3.</source>
        <translation>%1 Entitäten und %2 Beziehungen nach %3 geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of the collection were not read completely; the export&apos;s coverage says which and why.</source>
        <translation>
            <numerusform>%n Schritt der Erfassung wurde nicht vollständig gelesen; die Abdeckung im Export nennt ihn und den Grund.</numerusform>
            <numerusform>%n Schritte der Erfassung wurden nicht vollständig gelesen; die Abdeckung im Export nennt sie und den Grund.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder also holds CSV files that this export did not write: %1</source>
        <translation>Der Ordner enthält auch CSV-Dateien, die dieser Export nicht geschrieben hat: %1</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>%1, as its source says.</source>
        <translation>%1, laut Quelle.</translation>
    </message>
    <message>
        <source>In this workspace since %1; it may be older.</source>
        <translation>In diesem Arbeitsbereich seit %1; der Befund kann älter sein.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Resource id</source>
        <translation>Ressourcen-ID</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Subscription id</source>
        <translation>Abonnement-ID</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>First seen from</source>
        <translation>Zuerst gesehen laut</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Recommendation id</source>
        <translation>Empfehlungs-ID</translation>
    </message>
</context>
<context>
    <name>FindingsCommand</name>
    <message>
        <source>findings has no format %1; it has %2.</source>
        <translation>findings kennt das Format %1 nicht; es kennt %2.</translation>
    </message>
    <message>
        <source>There is no severity %1; there are critical, high, medium, low and info.</source>
        <translation>Den Schweregrad %1 gibt es nicht; es gibt critical, high, medium, low und info.</translation>
    </message>
    <message>
        <source>Advisor recommendations</source>
        <translation>Advisor-Empfehlungen</translation>
    </message>
    <message>
        <source>Defender assessments</source>
        <translation>Defender-Bewertungen</translation>
    </message>
    <message numerus="yes">
        <source>%1 were not read completely in %n scope(s); the export&apos;s coverage says which and why.</source>
        <translation>
            <numerusform>%1 wurden in %n Bereich nicht vollständig gelesen; die Abdeckung im Export nennt ihn und den Grund.</numerusform>
            <numerusform>%1 wurden in %n Bereichen nicht vollständig gelesen; die Abdeckung im Export nennt sie und den Grund.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are not in this snapshot: it was collected without them.</source>
        <translation>%1 sind nicht in diesem Snapshot: Er wurde ohne sie erfasst.</translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) of Advisor repeat an assessment of Defender: they are listed once, as the assessment.</source>
        <translation>
            <numerusform>%n Empfehlung von Advisor wiederholt eine Bewertung von Defender: Sie steht nur einmal da, als Bewertung.</numerusform>
            <numerusform>%n Empfehlungen von Advisor wiederholen eine Bewertung von Defender: Sie stehen nur einmal da, als Bewertung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) were postponed, dismissed or completed in Azure: they are not listed.</source>
        <translation>
            <numerusform>%n Empfehlung wurde in Azure verschoben, verworfen oder erledigt: Sie ist nicht aufgeführt.</numerusform>
            <numerusform>%n Empfehlungen wurden in Azure verschoben, verworfen oder erledigt: Sie sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n finding(s) nobody told how severe they are: --fail-on does not count them. The export&apos;s coverage says which listing was not read.</source>
        <translation>
            <numerusform>Von %n Befund ist nicht bekannt, wie schwer er ist: --fail-on zählt ihn nicht. Die Abdeckung im Export nennt die Liste, die nicht gelesen wurde.</numerusform>
            <numerusform>Von %n Befunden ist nicht bekannt, wie schwer sie sind: --fail-on zählt sie nicht. Die Abdeckung im Export nennt die Liste, die nicht gelesen wurde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelCommand</name>
    <message>
        <source>model has no format %1; it has markdown and json.</source>
        <translation>model hat kein Format %1; es gibt markdown und json.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>sign in with a saved connection; its secret is in the keychain</source>
        <translation>mit einer gespeicherten Verbindung anmelden; ihr Geheimnis liegt im Schlüsselbund</translation>
    </message>
    <message>
        <source>tenant id or verified domain</source>
        <translation>Mandanten-ID oder bestätigte Domäne</translation>
    </message>
    <message>
        <source>application (client) id of the App Registration</source>
        <translation>Anwendungs-ID (Client) der App-Registrierung</translation>
    </message>
    <message>
        <source>how to sign in: secret (other kinds come later)</source>
        <translation>Art der Anmeldung: secret (weitere folgen)</translation>
    </message>
    <message>
        <source>read the client secret from standard input</source>
        <translation>das Clientgeheimnis von der Standardeingabe lesen</translation>
    </message>
    <message>
        <source>use tokens from a JSON file with graph and resourceManager</source>
        <translation>Token aus einer JSON-Datei mit graph und resourceManager verwenden</translation>
    </message>
    <message>
        <source>public, usgov, usgovdod, china, or a JSON file with endpoints</source>
        <translation>public, usgov, usgovdod, china oder eine JSON-Datei mit Endpunkten</translation>
    </message>
    <message>
        <source>only this subscription; may be given several times</source>
        <translation>nur dieses Abonnement; mehrfach möglich</translation>
    </message>
    <message>
        <source>only the subscriptions below this management group</source>
        <translation>nur die Abonnements unter dieser Verwaltungsgruppe</translation>
    </message>
    <message>
        <source>only the steps of this service; may be given several times</source>
        <translation>nur die Schritte dieses Dienstes; mehrfach möglich</translation>
    </message>
    <message>
        <source>only this step and what it needs; may be given several times</source>
        <translation>nur dieser Schritt und was er braucht; mehrfach möglich</translation>
    </message>
    <message>
        <source>the workspace file; made if absent</source>
        <translation>die Arbeitsbereichsdatei; wird angelegt, wenn sie fehlt</translation>
    </message>
    <message>
        <source>go on with a collection that was killed</source>
        <translation>eine abgebrochene Erfassung fortsetzen</translation>
    </message>
    <message>
        <source>begin a new snapshot (the default)</source>
        <translation>einen neuen Snapshot beginnen (Vorgabe)</translation>
    </message>
    <message>
        <source>table or json</source>
        <translation>table oder json</translation>
    </message>
    <message>
        <source>collect an estate into a workspace</source>
        <translation>eine Umgebung in einen Arbeitsbereich erfassen</translation>
    </message>
    <message>
        <source>say which steps this application may read</source>
        <translation>zeigen, welche Schritte diese Anwendung lesen darf</translation>
    </message>
    <message>
        <source>write a workspace&apos;s entities, relationships and coverage</source>
        <translation>Entitäten, Beziehungen und Abdeckung eines Arbeitsbereichs schreiben</translation>
    </message>
    <message>
        <source>the workspace file</source>
        <translation>die Arbeitsbereichsdatei</translation>
    </message>
    <message>
        <source>which snapshot; the newest if not given</source>
        <translation>welcher Snapshot; ohne Angabe der neueste</translation>
    </message>
    <message>
        <source>json or csv</source>
        <translation>json oder csv</translation>
    </message>
    <message>
        <source>only this entity type; may be given several times</source>
        <translation>nur dieser Entitätstyp; mehrfach möglich</translation>
    </message>
    <message>
        <source>json: a file; csv: a folder, or a file with exactly one --type</source>
        <translation>json: eine Datei; csv: ein Ordner, oder eine Datei mit genau einem --type</translation>
    </message>
    <message>
        <source>list what Azure Advisor and Microsoft Defender for Cloud found</source>
        <translation>auflisten, was Azure Advisor und Microsoft Defender for Cloud gefunden haben</translation>
    </message>
    <message>
        <source>table (the default), csv, json or sarif</source>
        <translation>table (Vorgabe), csv, json oder sarif</translation>
    </message>
    <message>
        <source>exit with 4 if there is one of critical, high, medium, low or info, or worse</source>
        <translation>mit 4 enden, wenn es etwas von critical, high, medium, low oder info oder Schwereres gibt</translation>
    </message>
    <message>
        <source>write to this file instead of standard output</source>
        <translation>in diese Datei statt in die Standardausgabe schreiben</translation>
    </message>
    <message>
        <source>list, save, rename or remove connections; secrets go to the keychain</source>
        <translation>Verbindungen auflisten, speichern, umbenennen oder entfernen; Geheimnisse kommen in den Schlüsselbund</translation>
    </message>
    <message>
        <source>the saved connections</source>
        <translation>die gespeicherten Verbindungen</translation>
    </message>
    <message>
        <source>save a connection; its secret is read from the terminal or standard input</source>
        <translation>eine Verbindung speichern; ihr Geheimnis kommt vom Terminal oder von der Standardeingabe</translation>
    </message>
    <message>
        <source>with --add: tenant id or verified domain</source>
        <translation>mit --add: Mandanten-ID oder bestätigte Domäne</translation>
    </message>
    <message>
        <source>with --add: application (client) id</source>
        <translation>mit --add: Anwendungs-ID (Client)</translation>
    </message>
    <message>
        <source>with --add: public, usgov, usgovdod, china, or a file with endpoints</source>
        <translation>mit --add: public, usgov, usgovdod, china oder eine Datei mit Endpunkten</translation>
    </message>
    <message>
        <source>with --add: only this subscription; may be given several times</source>
        <translation>mit --add: nur dieses Abonnement; mehrfach möglich</translation>
    </message>
    <message>
        <source>give a connection the name of --to</source>
        <translation>einer Verbindung den Namen von --to geben</translation>
    </message>
    <message>
        <source>the new name</source>
        <translation>der neue Name</translation>
    </message>
    <message>
        <source>forget a connection and its secret</source>
        <translation>eine Verbindung und ihr Geheimnis vergessen</translation>
    </message>
    <message>
        <source>%1 has no option --%2. See: azimuth-cli help %1</source>
        <translation>%1 hat keine Option --%2. Siehe: azimuth-cli help %1</translation>
    </message>
    <message>
        <source>--%1 takes no value.</source>
        <translation>--%1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>--%1 needs a value (%2).</source>
        <translation>--%1 braucht einen Wert (%2).</translation>
    </message>
    <message>
        <source>--%1 was given an empty value (%2).</source>
        <translation>--%1 hat einen leeren Wert (%2).</translation>
    </message>
    <message>
        <source>--%1 was given twice.</source>
        <translation>--%1 wurde zweimal angegeben.</translation>
    </message>
    <message>
        <source>Secrets are not taken from the command line: other users of this machine can read it in the list of processes, and the shell keeps it in its history. Use --secret-stdin and type or pipe the secret, or a saved connection with --profile.</source>
        <translation>Geheimnisse werden nicht von der Befehlszeile angenommen: Andere Benutzer dieses Rechners können sie in der Prozessliste lesen, und die Shell behält sie im Verlauf. --secret-stdin verwenden und das Geheimnis eintippen oder übergeben, oder eine gespeicherte Verbindung mit --profile.</translation>
    </message>
    <message>
        <source>There is no command %1. The commands are: %2.</source>
        <translation>Den Befehl %1 gibt es nicht. Die Befehle sind: %2.</translation>
    </message>
    <message>
        <source>%1 does not know what to do with &quot;%2&quot;. See: azimuth-cli help %1</source>
        <translation>%1 kann mit &quot;%2&quot; nichts anfangen. Siehe: azimuth-cli help %1</translation>
    </message>
    <message>
        <source>azimuth-cli collects and exports Microsoft Azure estates.</source>
        <translation>azimuth-cli erfasst und exportiert Microsoft-Azure-Umgebungen.</translation>
    </message>
    <message>
        <source>write the data model: types, relationships, requests and permissions</source>
        <translation>das Datenmodell schreiben: Typen, Beziehungen, Anfragen und Berechtigungen</translation>
    </message>
    <message>
        <source>markdown (the default) or json</source>
        <translation>markdown (voreingestellt) oder json</translation>
    </message>
    <message>
        <source>without the rows of your own catalog folder</source>
        <translation>ohne die Zeilen des eigenen Katalogordners</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Standard output does not take it: %1.</source>
        <translation>Die Standardausgabe nimmt es nicht an: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose a place that may be written to; nothing was changed.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Einen beschreibbaren Ort wählen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 is in the way: it is not a regular file. Choose another place; nothing was changed.</source>
        <translation>%1 ist im Weg: Es ist keine gewöhnliche Datei. Einen anderen Ort wählen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was changed.</source>
        <translation>Der Export wurde abgebrochen; es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>PermissionRows</name>
    <message>
        <source>Open Microsoft Entra ID, App registrations, %1.</source>
        <translation>Microsoft Entra ID, App-Registrierungen, %1 öffnen.</translation>
    </message>
    <message>
        <source>API permissions, Add a permission, Microsoft Graph, Application permissions.</source>
        <translation>API-Berechtigungen, Berechtigung hinzufügen, Microsoft Graph, Anwendungsberechtigungen.</translation>
    </message>
    <message>
        <source>Tick %1 and add it.</source>
        <translation>%1 ankreuzen und hinzufügen.</translation>
    </message>
    <message>
        <source>Grant admin consent. A Privileged Role Administrator can do this.</source>
        <translation>Administratorzustimmung erteilen. Das kann ein Privileged Role Administrator.</translation>
    </message>
    <message>
        <source>Open Subscriptions, %1, Access control (IAM).</source>
        <translation>Abonnements, %1, Zugriffssteuerung (IAM) öffnen.</translation>
    </message>
    <message>
        <source>Open Management groups, the root group, Access control (IAM).</source>
        <translation>Verwaltungsgruppen, die Stammgruppe, Zugriffssteuerung (IAM) öffnen.</translation>
    </message>
    <message>
        <source>Add, Add role assignment: choose Reader, or a custom role with %1.</source>
        <translation>Hinzufügen, Rollenzuweisung hinzufügen: Reader (Leser) wählen oder eine eigene Rolle mit %1.</translation>
    </message>
    <message>
        <source>Add, Add role assignment: choose Key Vault Reader.</source>
        <translation>Hinzufügen, Rollenzuweisung hinzufügen: Key Vault Reader wählen.</translation>
    </message>
    <message>
        <source>Add, Add role assignment: choose Storage Blob Data Reader.</source>
        <translation>Hinzufügen, Rollenzuweisung hinzufügen: Storage Blob Data Reader wählen.</translation>
    </message>
    <message>
        <source>Select members: look for %1 and select it.</source>
        <translation>Mitglieder auswählen: %1 suchen und auswählen.</translation>
    </message>
    <message>
        <source>Review and assign. An Owner or a User Access Administrator can do this.</source>
        <translation>Überprüfen und zuweisen. Das kann ein Owner oder ein User Access Administrator.</translation>
    </message>
    <message>
        <source>The sign-in was refused.</source>
        <translation>Die Anmeldung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Signed in. Everything is ready.</source>
        <translation>Angemeldet. Alles ist bereit.</translation>
    </message>
    <message numerus="yes">
        <source>Signed in. %n thing(s) need your attention.</source>
        <translation>
            <numerusform>Angemeldet. %n Punkt braucht Aufmerksamkeit.</numerusform>
            <numerusform>Angemeldet. %n Punkte brauchen Aufmerksamkeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Token for Microsoft Graph</source>
        <translation>Token für Microsoft Graph</translation>
    </message>
    <message numerus="yes">
        <source>%n application permission(s)</source>
        <translation>
            <numerusform>%n Anwendungsberechtigung</numerusform>
            <numerusform>%n Anwendungsberechtigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Token for Azure Resource Manager</source>
        <translation>Token für Azure Resource Manager</translation>
    </message>
    <message>
        <source>The subscriptions could not be listed: %1</source>
        <translation>Die Abonnements konnten nicht aufgelistet werden: %1</translation>
    </message>
    <message>
        <source>no subscription is visible: give it the Reader role on one</source>
        <translation>kein Abonnement ist sichtbar: die Rolle Reader auf einem Abonnement zuweisen</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) visible</source>
        <translation>
            <numerusform>%n Abonnement sichtbar</numerusform>
            <numerusform>%n Abonnements sichtbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more step(s)</source>
        <translation>
            <numerusform>Und %n weiterer Schritt</numerusform>
            <numerusform>Und %n weitere Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>The Permissions page has them all.</source>
        <translation>Die Seite Berechtigungen zeigt alle.</translation>
    </message>
    <message numerus="yes">
        <source>needs %1, in %n subscriptions</source>
        <translation>
            <numerusform>braucht %1, in %n Abonnement</numerusform>
            <numerusform>braucht %1, in %n Abonnements</numerusform>
        </translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
    <message>
        <source>reading needs only %1</source>
        <translation>zum Lesen genügt %1</translation>
    </message>
    <message>
        <source>Azure roles</source>
        <translation>Azure-Rollen</translation>
    </message>
    <message>
        <source>could also write: %1. Reading needs only Reader.</source>
        <translation>könnte auch schreiben: %1. Zum Lesen genügt Reader.</translation>
    </message>
    <message>
        <source>in step with the sign-in service</source>
        <translation>im Gleichlauf mit dem Anmeldedienst</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) behind</source>
        <translation>
            <numerusform>%n Sekunde nach</numerusform>
            <numerusform>%n Sekunden nach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ahead</source>
        <translation>
            <numerusform>%n Sekunde vor</numerusform>
            <numerusform>%n Sekunden vor</numerusform>
        </translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
</context>
<context>
    <name>PermissionTree</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Over-privileged</source>
        <translation>Zu viele Rechte</translation>
    </message>
    <message>
        <source>Not consented</source>
        <translation>Ohne Zustimmung</translation>
    </message>
    <message>
        <source>Licence missing</source>
        <translation>Lizenz fehlt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n Abonnement</numerusform>
            <numerusform>%n Abonnements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>joining %1 objects</source>
        <translation>%1 Objekte werden verknüpft</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 listings, %3 objects, %4 requests (%5 per second), %n gap(s)</source>
        <translation>
            <numerusform>%1 von %2 Listen, %3 Objekte, %4 Anfragen (%5 pro Sekunde), %n Lücke</numerusform>
            <numerusform>%1 von %2 Listen, %3 Objekte, %4 Anfragen (%5 pro Sekunde), %n Lücken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedEstate</name>
    <message>
        <source>Say which workspace: --store WORKSPACE.</source>
        <translation>Arbeitsbereich angeben: --store WORKSPACE.</translation>
    </message>
    <message>
        <source>A snapshot is a number from 1 on, not %1.</source>
        <translation>Ein Snapshot ist eine Zahl ab 1, nicht %1.</translation>
    </message>
    <message>
        <source>The workspace %1 has no finished snapshot %2.</source>
        <translation>Der Arbeitsbereich %1 hat keinen fertigen Snapshot %2.</translation>
    </message>
    <message>
        <source>--output is the workspace itself, and would replace it. Choose another file.</source>
        <translation>--output ist der Arbeitsbereich selbst und würde ihn ersetzen. Eine andere Datei wählen.</translation>
    </message>
</context>
<context>
    <name>SecretWords</name>
    <message>
        <source>No keychain answers in this session.</source>
        <translation>In dieser Sitzung antwortet kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time; perhaps it is asking for a password.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet; vielleicht fragt er nach einem Passwort.</translation>
    </message>
    <message>
        <source>The keychain refused. Allow Azimuth to use it and try again.</source>
        <translation>Der Schlüsselbund hat abgelehnt. Azimuth den Zugriff erlauben und erneut versuchen.</translation>
    </message>
    <message>
        <source>The keychain holds no secret for it.</source>
        <translation>Der Schlüsselbund enthält kein Geheimnis dafür.</translation>
    </message>
    <message>
        <source>The keychain failed.</source>
        <translation>Der Schlüsselbund hat versagt.</translation>
    </message>
    <message>
        <source>The keychain failed: %1</source>
        <translation>Der Schlüsselbund hat versagt: %1</translation>
    </message>
    <message>
        <source>The connection was not saved. %1</source>
        <translation>Die Verbindung wurde nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>The connection was not saved. %1 The secret can be kept in memory until Azimuth closes.</source>
        <translation>Die Verbindung wurde nicht gespeichert. %1 Das Geheimnis kann im Arbeitsspeicher bleiben, bis Azimuth beendet wird.</translation>
    </message>
    <message>
        <source>No client secret is kept for %1; perhaps it was kept for one run only. Edit the connection and give the secret again.</source>
        <translation>Für %1 ist kein Clientgeheimnis gespeichert; vielleicht galt es nur für eine Sitzung. Die Verbindung bearbeiten und das Geheimnis erneut eingeben.</translation>
    </message>
    <message>
        <source>The client secret of %1 could not be read. %2</source>
        <translation>Das Clientgeheimnis von %1 konnte nicht gelesen werden. %2</translation>
    </message>
    <message>
        <source>The client secret of %1 could not be read. %2 Edit the connection to give the secret for this run.</source>
        <translation>Das Clientgeheimnis von %1 konnte nicht gelesen werden. %2 Die Verbindung bearbeiten, um das Geheimnis für diese Sitzung einzugeben.</translation>
    </message>
    <message>
        <source>%1 was not removed, for its secret is still kept. %2</source>
        <translation>%1 wurde nicht entfernt, denn das Geheimnis ist noch gespeichert. %2</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>The client secret is wrong. Copy the secret&apos;s value again (mind blanks at its ends), or make a new secret.</source>
        <translation>Das Clientgeheimnis ist falsch. Den Wert des Geheimnisses neu kopieren (auf Leerzeichen am Rand achten) oder ein neues Geheimnis anlegen.</translation>
    </message>
    <message>
        <source>The client secret is wrong: what was given looks like the secret&apos;s id. Azure shows the value only once, beside the id, when the secret is made; make a new secret and copy its value.</source>
        <translation>Das Clientgeheimnis ist falsch: Die Eingabe sieht wie die ID des Geheimnisses aus. Azure zeigt den Wert nur einmal, neben der ID, beim Anlegen des Geheimnisses; ein neues Geheimnis anlegen und seinen Wert kopieren.</translation>
    </message>
    <message>
        <source>The client secret has expired. Make a new one in the App Registration under Certificates &amp; secrets.</source>
        <translation>Das Clientgeheimnis ist abgelaufen. In der App-Registrierung unter Zertifikate &amp; Geheimnisse ein neues anlegen.</translation>
    </message>
    <message>
        <source>No application with this client id is known in the tenant. Check the client id and the tenant; a multi-tenant application must have been consented to there once.</source>
        <translation>Im Mandanten ist keine Anwendung mit dieser Client-ID bekannt. Client-ID und Mandant prüfen; einer mehrinstanzenfähigen Anwendung muss dort einmal zugestimmt worden sein.</translation>
    </message>
    <message>
        <source>The application is disabled in this tenant. An administrator must enable it under Enterprise applications.</source>
        <translation>Die Anwendung ist in diesem Mandanten deaktiviert. Ein Administrator muss sie unter Unternehmensanwendungen aktivieren.</translation>
    </message>
    <message>
        <source>There is no such tenant. Check the tenant id or domain, and that the right cloud is chosen.</source>
        <translation>Diesen Mandanten gibt es nicht. Mandanten-ID oder Domäne prüfen, und ob die richtige Cloud gewählt ist.</translation>
    </message>
    <message>
        <source>The application belongs to another cloud. Choose the cloud it was registered in.</source>
        <translation>Die Anwendung gehört zu einer anderen Cloud. Die Cloud wählen, in der sie registriert wurde.</translation>
    </message>
    <message>
        <source>The sign-in service wants a client secret and got none.</source>
        <translation>Der Anmeldedienst verlangt ein Clientgeheimnis und hat keines bekommen.</translation>
    </message>
    <message>
        <source>The application is a public client and must not send a secret. Register it as a confidential (web) client.</source>
        <translation>Die Anwendung ist ein öffentlicher Client und darf kein Geheimnis senden. Sie als vertraulichen Client (Web) registrieren.</translation>
    </message>
    <message>
        <source>Nobody has consented to the application&apos;s permissions. An administrator must grant admin consent.</source>
        <translation>Niemand hat den Berechtigungen der Anwendung zugestimmt. Ein Administrator muss die Administratorzustimmung erteilen.</translation>
    </message>
    <message>
        <source>A Conditional Access policy of the tenant blocks this sign-in. Ask its administrator for an exception, or sign in from a network that the policy allows.</source>
        <translation>Eine Richtlinie für bedingten Zugriff des Mandanten blockiert diese Anmeldung. Den Administrator um eine Ausnahme bitten oder aus einem Netzwerk anmelden, das die Richtlinie erlaubt.</translation>
    </message>
    <message>
        <source>The tenant does not have the service that a token was asked for. Check the cloud.</source>
        <translation>Der Mandant hat den Dienst nicht, für den ein Token angefordert wurde. Die Cloud prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>This machine&apos;s clock is off by about %n second(s). Set it right and try again.</source>
        <translation>
            <numerusform>Die Uhr dieses Rechners geht um etwa %n Sekunde falsch. Die Uhr stellen und erneut versuchen.</numerusform>
            <numerusform>Die Uhr dieses Rechners geht um etwa %n Sekunden falsch. Die Uhr stellen und erneut versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The token has expired. Get a new one and try again.</source>
        <translation>Das Token ist abgelaufen. Ein neues holen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The connection to %1 is not trusted: its certificate could not be verified. If a proxy inspects TLS here, add its certificate authority to the system&apos;s trust store.</source>
        <translation>Der Verbindung zu %1 wird nicht vertraut: Das Zertifikat konnte nicht geprüft werden. Wenn hier ein Proxy TLS prüft, dessen Zertifizierungsstelle in den Vertrauensspeicher des Systems aufnehmen.</translation>
    </message>
    <message>
        <source>The proxy between here and %1 refused the connection or wants a password.</source>
        <translation>Der Proxy zwischen hier und %1 hat die Verbindung abgelehnt oder verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>%1 could not be reached. Check the network, the name and the proxy.</source>
        <translation>%1 war nicht erreichbar. Netzwerk, Name und Proxy prüfen.</translation>
    </message>
    <message>
        <source>%1 answered something that is not a sign-in service&apos;s answer. Check the cloud&apos;s endpoints.</source>
        <translation>Die Antwort von %1 ist nicht die eines Anmeldedienstes. Die Endpunkte der Cloud prüfen.</translation>
    </message>
    <message>
        <source>No token was given for one of the services. Put both graph and resourceManager into the token file.</source>
        <translation>Für einen der Dienste fehlt das Token. Sowohl graph als auch resourceManager in die Tokendatei schreiben.</translation>
    </message>
    <message>
        <source>The service did not accept the token that was given. Get a new one for this cloud and tenant.</source>
        <translation>Der Dienst hat das angegebene Token nicht angenommen. Ein neues für diese Cloud und diesen Mandanten holen.</translation>
    </message>
    <message>
        <source>The sign-in service at %1 is busy or broken and kept refusing. Try again later.</source>
        <translation>Der Anmeldedienst von %1 ist überlastet oder gestört und hat wiederholt abgelehnt. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The sign-in was refused.</source>
        <translation>Die Anmeldung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>trace id %1</source>
        <translation>Trace-ID %1</translation>
    </message>
    <message>
        <source>correlation id %1</source>
        <translation>Korrelations-ID %1</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be opened. Check that it exists and that its folder may be read.</source>
        <translation>Der Arbeitsbereich %1 kann nicht geöffnet werden. Prüfen, ob es ihn gibt und ob sein Ordner lesbar ist.</translation>
    </message>
    <message>
        <source>%1 is not an Azimuth workspace; it was left as it is. Choose another file.</source>
        <translation>%1 ist kein Azimuth-Arbeitsbereich; die Datei blieb unverändert. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>The workspace %1 is damaged and was left as it is. Restore it from a copy, or collect into a new file.</source>
        <translation>Der Arbeitsbereich %1 ist beschädigt und blieb unverändert. Aus einer Kopie wiederherstellen oder in eine neue Datei erfassen.</translation>
    </message>
    <message>
        <source>The workspace %1 was written by a newer version of Azimuth. Open it with that version.</source>
        <translation>Der Arbeitsbereich %1 wurde von einer neueren Version von Azimuth geschrieben. Mit dieser Version öffnen.</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be written. Check that its folder exists and may be written to.</source>
        <translation>Der Arbeitsbereich %1 kann nicht geschrieben werden. Prüfen, ob es den Ordner gibt und ob er beschreibbar ist.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. What was collected so far is kept: free some space and collect again to go on (on the command line with --resume).</source>
        <translation>Der Datenträger mit %1 ist voll. Das bisher Erfasste bleibt erhalten: Platz schaffen und zum Fortsetzen erneut erfassen (auf der Befehlszeile mit --resume).</translation>
    </message>
    <message>
        <source>The workspace %1 is in use by another program. Close it there and try again.</source>
        <translation>Der Arbeitsbereich %1 wird von einem anderen Programm benutzt. Dort schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The workspace %1 holds no finished collection yet. Collect into it first.</source>
        <translation>Der Arbeitsbereich %1 enthält noch keine fertige Erfassung. Zuerst in ihn erfassen.</translation>
    </message>
    <message>
        <source>There is no cloud %1, and no file of that name. Use public, usgov, usgovdod, china, or a JSON file with endpoints.</source>
        <translation>Eine Cloud %1 gibt es nicht, und auch keine Datei mit diesem Namen. public, usgov, usgovdod, china oder eine JSON-Datei mit Endpunkten verwenden.</translation>
    </message>
    <message>
        <source>The cloud file %1 cannot be read.</source>
        <translation>Die Clouddatei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The cloud file %1 is not a JSON object.</source>
        <translation>Die Clouddatei %1 ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The cloud file lacks &quot;%1&quot;.</source>
        <translation>In der Clouddatei fehlt &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The cloud file&apos;s &quot;%1&quot; is not an address with the parts it needs.</source>
        <translation>&quot;%1&quot; in der Clouddatei ist keine Adresse mit den nötigen Teilen.</translation>
    </message>
    <message>
        <source>The cloud file&apos;s &quot;%1&quot; is not a bare https address.</source>
        <translation>&quot;%1&quot; in der Clouddatei ist keine reine https-Adresse.</translation>
    </message>
    <message>
        <source>The cloud file&apos;s &quot;%1&quot; is not a PEM certificate.</source>
        <translation>&quot;%1&quot; in der Clouddatei ist kein PEM-Zertifikat.</translation>
    </message>
    <message>
        <source>no keychain answers in this session. Start one (gnome-keyring, KWallet), or give the secret by --secret-stdin.</source>
        <translation>in dieser Sitzung antwortet kein Schlüsselbund. Einen starten (gnome-keyring, KWallet) oder das Geheimnis mit --secret-stdin angeben.</translation>
    </message>
    <message>
        <source>the keychain is locked. Unlock it and try again.</source>
        <translation>der Schlüsselbund ist gesperrt. Entsperren und erneut versuchen.</translation>
    </message>
    <message>
        <source>the keychain holds no secret for it. Save the connection again with its secret.</source>
        <translation>der Schlüsselbund enthält kein Geheimnis dafür. Die Verbindung erneut mit ihrem Geheimnis speichern.</translation>
    </message>
    <message>
        <source>the keychain did not answer in time; perhaps it is asking for a password. Unlock it and try again.</source>
        <translation>der Schlüsselbund hat nicht rechtzeitig geantwortet; vielleicht fragt er nach einem Passwort. Entsperren und erneut versuchen.</translation>
    </message>
    <message>
        <source>the keychain refused. Allow Azimuth to use it and try again.</source>
        <translation>der Schlüsselbund hat abgelehnt. Azimuth den Zugriff erlauben und erneut versuchen.</translation>
    </message>
    <message>
        <source>the keychain failed.</source>
        <translation>der Schlüsselbund hat versagt.</translation>
    </message>
    <message>
        <source>A connection needs a name.</source>
        <translation>Eine Verbindung braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a connection of that name already. Choose another name.</source>
        <translation>Eine Verbindung mit diesem Namen gibt es schon. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The tenant is neither a tenant id (a GUID) nor a domain.</source>
        <translation>Der Mandant ist weder eine Mandanten-ID (eine GUID) noch eine Domäne.</translation>
    </message>
    <message>
        <source>The client id is not a GUID. It is the App Registration&apos;s application (client) id.</source>
        <translation>Die Client-ID ist keine GUID. Sie ist die Anwendungs-ID (Client) der App-Registrierung.</translation>
    </message>
    <message>
        <source>A subscription id is not a GUID.</source>
        <translation>Eine Abonnement-ID ist keine GUID.</translation>
    </message>
    <message>
        <source>The cloud is neither public, usgov, usgovdod, china nor the absolute path of a file with endpoints.</source>
        <translation>Die Cloud ist weder public, usgov, usgovdod, china noch der absolute Pfad einer Datei mit Endpunkten.</translation>
    </message>
    <message>
        <source>There is no connection of that name.</source>
        <translation>Eine Verbindung mit diesem Namen gibt es nicht.</translation>
    </message>
    <message>
        <source>The connections could not be written. Check that the settings folder may be written to.</source>
        <translation>Die Verbindungen konnten nicht geschrieben werden. Prüfen, ob der Einstellungsordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>Catalog row refused: %1, line %2, %3: %4</source>
        <translation>Katalogzeile abgelehnt: %1, Zeile %2, %3: %4</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>unregistered</source>
        <translation>nicht registriert</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>Any one of these would do: %1</source>
        <translation>Eines davon würde genügen: %1</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Not told</source>
        <extracomment>How bad a finding is: its source did not say.</extracomment>
        <translation>Nicht angegeben</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>There is no way to sign in called %1.</source>
        <translation>Eine Anmeldung namens %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Signing in by %1 is not built yet. Use a client secret (--secret-stdin) or --token-file.</source>
        <translation>Die Anmeldung mit %1 ist noch nicht gebaut. Ein Clientgeheimnis (--secret-stdin) oder --token-file verwenden.</translation>
    </message>
    <message>
        <source>--profile already says what --%1 says; give one of them.</source>
        <translation>--profile sagt schon, was --%1 sagt; nur eines davon angeben.</translation>
    </message>
    <message>
        <source>Say which tenant: --tenant TENANT (its id or a verified domain), or --profile NAME.</source>
        <translation>Mandanten angeben: --tenant TENANT (seine ID oder eine bestätigte Domäne) oder --profile NAME.</translation>
    </message>
    <message>
        <source>Say how to sign in: --secret-stdin or --token-file FILE, one of them.</source>
        <translation>Art der Anmeldung angeben: --secret-stdin oder --token-file FILE, eines davon.</translation>
    </message>
    <message>
        <source>Say which application: --client-id ID (the App Registration&apos;s application id).</source>
        <translation>Anwendung angeben: --client-id ID (die Anwendungs-ID der App-Registrierung).</translation>
    </message>
    <message>
        <source>There is no saved connection %1. azimuth-cli profile --list shows those there are.</source>
        <translation>Eine gespeicherte Verbindung %1 gibt es nicht. azimuth-cli profile --list zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>The secret of connection %1 cannot be read: %2</source>
        <translation>Das Geheimnis der Verbindung %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Client secret: </source>
        <translation>Clientgeheimnis: </translation>
    </message>
    <message>
        <source>No client secret came from standard input. Type it at the prompt, or pipe it in: it ends with the line.</source>
        <translation>Von der Standardeingabe kam kein Clientgeheimnis. An der Eingabeaufforderung eintippen oder per Pipe übergeben: Es endet mit der Zeile.</translation>
    </message>
    <message>
        <source>The token file %1 cannot be read: %2</source>
        <translation>Die Tokendatei %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The token file %1 is not a JSON object with &quot;graph&quot; and &quot;resourceManager&quot; tokens.</source>
        <translation>Die Tokendatei %1 ist kein JSON-Objekt mit den Token &quot;graph&quot; und &quot;resourceManager&quot;.</translation>
    </message>
</context>
<context>
    <name>StartOptions</name>
    <message>
        <source>usage: azimuth [WORKSPACE] [--demo]

  WORKSPACE  opens this workspace file
  --demo     starts the simulated demo tenant and collects it
  --version  prints the version
  --help     prints this

azimuth-cli does the same work without a window.</source>
        <translation>Aufruf: azimuth [WORKSPACE] [--demo]

  WORKSPACE  öffnet diese Arbeitsbereichsdatei
  --demo     startet den simulierten Demomandanten und erfasst ihn
  --version  zeigt die Version
  --help     zeigt dies

azimuth-cli tut dasselbe ohne Fenster.</translation>
    </message>
    <message>
        <source>azimuth has no option %1. azimuth --help lists them.</source>
        <translation>azimuth hat keine Option %1. azimuth --help listet sie auf.</translation>
    </message>
    <message>
        <source>azimuth opens one workspace, and there are two: %1 and %2.</source>
        <translation>azimuth öffnet einen Arbeitsbereich, und es sind zwei: %1 und %2.</translation>
    </message>
    <message>
        <source>--demo makes a workspace of its own. Leave out %1.</source>
        <translation>--demo legt einen eigenen Arbeitsbereich an. %1 weglassen.</translation>
    </message>
</context>
<context>
    <name>azimuth::BarChart</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Title of a chart, then its current bar, for a screen reader</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>azimuth::CollectCommand</name>
    <message>
        <source>The catalog has no service or step named %1.</source>
        <translation>Der Katalog hat keinen Dienst oder Schritt namens %1.</translation>
    </message>
    <message>
        <source>Stopping; what was read is kept.</source>
        <translation>Wird angehalten; das Gelesene bleibt erhalten.</translation>
    </message>
    <message>
        <source>Stopped before anything was asked; nothing was written.</source>
        <translation>Angehalten, bevor etwas gefragt wurde; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>There is no subscription below %1, or none that this application may see. Nothing was collected.</source>
        <translation>Unter %1 gibt es kein Abonnement, oder keines, das diese Anwendung sehen darf. Es wurde nichts erfasst.</translation>
    </message>
    <message>
        <source>The management group %1 could not be read: HTTP %2 %3 %4 Check its name (not its display name), and give the application the Reader role on it. Nothing was collected.</source>
        <translation>Die Verwaltungsgruppe %1 konnte nicht gelesen werden: HTTP %2 %3 %4 Ihren Namen prüfen (nicht den Anzeigenamen) und der Anwendung die Rolle Reader darauf zuweisen. Es wurde nichts erfasst.</translation>
    </message>
    <message>
        <source>One of the two services refused the sign-in: %1</source>
        <translation>Einer der beiden Dienste hat die Anmeldung abgelehnt: %1</translation>
    </message>
    <message>
        <source>No subscription is visible to this application. Give it the Reader role on a subscription or on the tenant&apos;s root management group if there should be some.</source>
        <translation>Für diese Anwendung ist kein Abonnement sichtbar. Wenn es welche geben sollte, ihr die Rolle Reader auf einem Abonnement oder auf der Stammverwaltungsgruppe des Mandanten zuweisen.</translation>
    </message>
    <message>
        <source>%1 entities, %2 relationships and %3 placeholders in %4, by %5 requests in %6 s.</source>
        <translation>%1 Entitäten, %2 Beziehungen und %3 Platzhalter in %4, mit %5 Anfragen in %6 s.</translation>
    </message>
    <message>
        <source>Gap: %1</source>
        <translation>Lücke: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more gap(s); the workspace&apos;s coverage lists them all.</source>
        <translation>
            <numerusform>und %n weitere Lücke; die Abdeckung des Arbeitsbereichs nennt sie alle.</numerusform>
            <numerusform>und %n weitere Lücken; die Abdeckung des Arbeitsbereichs nennt sie alle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) were left out by the options of this run.</source>
        <translation>
            <numerusform>%n Schritt wurde durch die Optionen dieses Laufs ausgelassen.</numerusform>
            <numerusform>%n Schritte wurden durch die Optionen dieses Laufs ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every other step was read completely.</source>
        <translation>Jeder andere Schritt wurde vollständig gelesen.</translation>
    </message>
    <message>
        <source>Every step was read completely.</source>
        <translation>Jeder Schritt wurde vollständig gelesen.</translation>
    </message>
</context>
<context>
    <name>azimuth::ColumnChooser</name>
    <message numerus="yes">
        <source>%n entities</source>
        <comment>how many have the property</comment>
        <translation>
            <numerusform>%n Entität</numerusform>
            <numerusform>%n Entitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Find a property</source>
        <translation>Eigenschaft suchen</translation>
    </message>
    <message>
        <source>Columns to show</source>
        <translation>Anzuzeigende Spalten</translation>
    </message>
    <message>
        <source>Show the first columns</source>
        <translation>Erste Spalten anzeigen</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Gefüllt</translation>
    </message>
</context>
<context>
    <name>azimuth::CommandPalette</name>
    <message>
        <source>Search or run an action</source>
        <translation>Suchen oder Aktion ausführen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>azimuth::ConnectionDialog</name>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Edit the connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>Parts of the connection</source>
        <translation>Teile der Verbindung</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>No App Registration yet?</source>
        <translation>Noch keine App-Registrierung?</translation>
    </message>
    <message>
        <source>Set one up, step by step</source>
        <translation>Schritt für Schritt einrichten</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save connection</source>
        <translation>Verbindung speichern</translation>
    </message>
    <message>
        <source>The secret was not kept</source>
        <translation>Das Geheimnis wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>The connection was not saved</source>
        <translation>Die Verbindung wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Keep for this run only</source>
        <translation>Nur für diese Sitzung behalten</translation>
    </message>
    <message>
        <source>&amp;Cancel the test</source>
        <translation>Tes&amp;t abbrechen</translation>
    </message>
</context>
<context>
    <name>azimuth::ConnectionPicker</name>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Edit the connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>Rename the connection</source>
        <translation>Verbindung umbenennen</translation>
    </message>
    <message>
        <source>Duplicate the connection</source>
        <translation>Verbindung duplizieren</translation>
    </message>
    <message>
        <source>Delete the connection</source>
        <translation>Verbindung löschen</translation>
    </message>
    <message>
        <source>Open the demo tenant</source>
        <translation>Demomandanten öffnen</translation>
    </message>
    <message>
        <source>New name for %1</source>
        <translation>Neuer Name für %1</translation>
    </message>
    <message>
        <source>Rename connection</source>
        <translation>Verbindung umbenennen</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>%1 is a connection&apos;s name.</extracomment>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <extracomment>%1 is a connection&apos;s name, %2 a number.</extracomment>
        <translation>%1 (Kopie %2)</translation>
    </message>
    <message>
        <source>Name of the copy of %1. Its client secret is copied where it can be read.</source>
        <translation>Name der Kopie von %1. Ihr Clientgeheimnis wird kopiert, wo es lesbar ist.</translation>
    </message>
    <message>
        <source>Duplicate connection</source>
        <translation>Verbindung duplizieren</translation>
    </message>
    <message>
        <source>%1 is deleted from this computer, with its client secret. Its workspace file with all snapshots stays.</source>
        <translation>%1 wird mit dem Clientgeheimnis von diesem Rechner gelöscht. Die Arbeitsbereichsdatei mit allen Snapshots bleibt.</translation>
    </message>
    <message>
        <source>Delete connection with its client secret</source>
        <translation>Verbindung mit Clientgeheimnis löschen</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
</context>
<context>
    <name>azimuth::ConnectionQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>azimuth::CoverageDetails</name>
    <message>
        <source>Any one of these would do</source>
        <translation>Eines davon würde genügen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>What it feeds</source>
        <translation>Was damit gefüllt wird</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Show the fix</source>
        <translation>Abhilfe anzeigen</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Liste öffnen</translation>
    </message>
    <message>
        <source>Details of the step</source>
        <translation>Details des Schritts</translation>
    </message>
    <message>
        <source>Select a step to see why it ended so.</source>
        <translation>Einen Schritt auswählen, um zu sehen, warum er so endete.</translation>
    </message>
    <message>
        <source>Copy the permissions</source>
        <translation>Berechtigungen kopieren</translation>
    </message>
    <message>
        <source>Copy the evidence</source>
        <translation>Belege kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <extracomment>%1 is a subscription or the tenant, %2 the state of a step there</extracomment>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>The permission it lacks</source>
        <translation>Die fehlende Berechtigung</translation>
    </message>
</context>
<context>
    <name>azimuth::CoverageFilterBar</name>
    <message>
        <source>Rows to show</source>
        <translation>Anzuzeigende Zeilen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Alle Dienste</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter steps, scopes and permissions</source>
        <translation>Schritte, Bereiche, Rechte filtern</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>azimuth::CoverageLegend</name>
    <message>
        <source>Filled: read. Hatched: read in part. Outlined: not read.</source>
        <translation>Gefüllt: gelesen. Schraffiert: teils gelesen. Umrandet: nicht gelesen.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
</context>
<context>
    <name>azimuth::CoverageText</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Lacks</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>Between permissions of which any one would do; the spaces belong to it</extracomment>
        <translation> oder </translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Read, none there</source>
        <translation>Gelesen, keine vorhanden</translation>
    </message>
    <message>
        <source>Fields withheld</source>
        <translation>Felder zurückgehalten</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>Gedrosselt</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Nicht in Gebrauch</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Every page was read.</source>
        <translation>Jede Seite wurde gelesen.</translation>
    </message>
    <message>
        <source>It was asked and answered: there are none here.</source>
        <translation>Es wurde gefragt und beantwortet: Hier gibt es keine.</translation>
    </message>
    <message>
        <source>It was read, but Microsoft Graph left out fields that the sign-in may not see.</source>
        <translation>Es wurde gelesen, aber Microsoft Graph hat Felder weggelassen, die die Anmeldung nicht sehen darf.</translation>
    </message>
    <message>
        <source>It was not read. The sign-in lacks a permission.</source>
        <translation>Nicht gelesen. Der Anmeldung fehlt eine Berechtigung.</translation>
    </message>
    <message>
        <source>It was not read to the end. Azure asked to wait several times, and then it was given up. Collect again later.</source>
        <translation>Nicht zu Ende gelesen. Azure hat mehrmals um Warten gebeten, dann wurde aufgegeben. Später erneut erfassen.</translation>
    </message>
    <message>
        <source>The subscription does not use this resource provider, so there can be none.</source>
        <translation>Das Abonnement nutzt diesen Ressourcenanbieter nicht, es kann also keine geben.</translation>
    </message>
    <message>
        <source>It was not asked.</source>
        <translation>Es wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>It was not read. The network, the service or the answer was broken. Collect again.</source>
        <translation>Nicht gelesen. Das Netzwerk, der Dienst oder die Antwort war gestört. Erneut erfassen.</translation>
    </message>
    <message>
        <source>Some pages came, then the listing broke off. Collect again.</source>
        <translation>Einige Seiten kamen, dann brach die Auflistung ab. Erneut erfassen.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps</source>
        <translation>
            <numerusform>%1 von %n Schritt</numerusform>
            <numerusform>%1 von %n Schritten</numerusform>
        </translation>
    </message>
    <message>
        <source>Sealing the snapshot</source>
        <translation>Snapshot wird abgeschlossen</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n Entität</numerusform>
            <numerusform>%n Entitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 entities/s</source>
        <translation>%1 Entitäten/s</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 Anfragen/s</translation>
    </message>
    <message numerus="yes">
        <source>%n throttled answers</source>
        <translation>
            <numerusform>%n gedrosselte Antwort</numerusform>
            <numerusform>%n gedrosselte Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Es kam keine Antwort.</translation>
    </message>
    <message>
        <source>Request ID %1</source>
        <translation>Anfrage-ID %1</translation>
    </message>
</context>
<context>
    <name>azimuth::CoverageView</name>
    <message>
        <source>Show all steps</source>
        <translation>Alle Schritte anzeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show gaps only</source>
        <translation>Nur Lücken anzeigen</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Show what was read</source>
        <translation>Gelesenes anzeigen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Filter the coverage list</source>
        <translation>Abdeckungsliste filtern</translation>
    </message>
    <message>
        <source>Open what the step feeds</source>
        <translation>Öffnen, was der Schritt füllt</translation>
    </message>
    <message>
        <source>Show the fix of the gap</source>
        <translation>Abhilfe für die Lücke anzeigen</translation>
    </message>
    <message>
        <source>Copy the evidence of the step</source>
        <translation>Belege des Schritts kopieren</translation>
    </message>
    <message>
        <source>Steps by scope</source>
        <translation>Schritte nach Bereich</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>No coverage is known</source>
        <translation>Keine Abdeckung bekannt</translation>
    </message>
    <message>
        <source>This snapshot does not tell what was asked. Collect again to see it.</source>
        <translation>Dieser Snapshot sagt nicht, was gefragt wurde. Erneut erfassen, um es zu sehen.</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>Nothing collected yet</source>
        <translation>Noch nichts erfasst</translation>
    </message>
    <message>
        <source>Add a connection to begin, or try the demo tenant.</source>
        <translation>Zum Anfangen eine Verbindung hinzufügen oder den Demomandanten ausprobieren.</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Open the demo tenant</source>
        <translation>Demomandanten öffnen</translation>
    </message>
    <message>
        <source>Every step was read</source>
        <translation>Jeder Schritt wurde gelesen</translation>
    </message>
    <message>
        <source>There are no gaps in what is known.</source>
        <translation>Es gibt keine Lücken in dem, was bekannt ist.</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Keine Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are hidden by the filter.</source>
        <translation>
            <numerusform>%n Zeile ist durch den Filter ausgeblendet.</numerusform>
            <numerusform>%n Zeilen sind durch den Filter ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>azimuth::DemoTenant</name>
    <message>
        <source>The demo tenant could not be started: %1</source>
        <translation>Der Demomandant konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>The demo tenant ended by itself.</source>
        <translation>Der Demomandant hat sich von selbst beendet.</translation>
    </message>
    <message>
        <source>The demo tenant is not installed: azimuth-simulator was not found.</source>
        <translation>Der Demomandant ist nicht installiert: azimuth-simulator wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The demo tenant answered something unexpected.</source>
        <translation>Der Demomandant hat etwas Unerwartetes geantwortet.</translation>
    </message>
    <message>
        <source>The demo tenant&apos;s addresses could not be written to a temporary file.</source>
        <translation>Die Adressen des Demomandanten konnten nicht in eine temporäre Datei geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>azimuth::DockTitle</name>
    <message>
        <source>Take %1 out of the window, or put it back</source>
        <translation>%1 aus dem Fenster lösen oder wieder einsetzen</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
</context>
<context>
    <name>azimuth::EmptyTable</name>
    <message>
        <source>the tenant</source>
        <translation>Mandantenebene</translation>
    </message>
    <message>
        <source>The sign-in lacks %1 on %2.</source>
        <translation>Der Anmeldung fehlt %1 auf %2.</translation>
    </message>
    <message>
        <source>The service refused to list them on %1: %2.</source>
        <translation>Der Dienst hat die Auflistung auf %1 verweigert: %2.</translation>
    </message>
    <message>
        <source>The service was too busy on %1: %2. Collect again later.</source>
        <translation>Der Dienst war auf %1 überlastet: %2. Später erneut erfassen.</translation>
    </message>
    <message>
        <source>%1 was left out: %2.</source>
        <translation>Ausgelassen auf %1: %2.</translation>
    </message>
    <message>
        <source>The listing on %1 failed: %2.</source>
        <translation>Die Auflistung auf %1 ist fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>Nothing collected yet</source>
        <translation>Noch nichts erfasst</translation>
    </message>
    <message>
        <source>Add a connection to begin, or try the demo tenant.</source>
        <translation>Zum Anfangen eine Verbindung hinzufügen oder den Demomandanten ausprobieren.</translation>
    </message>
    <message>
        <source>No match</source>
        <extracomment>%1: &quot;214 rows are hidden&quot;; %2: &quot;by 3 filters&quot;.</extracomment>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are hidden</source>
        <translation>
            <numerusform>%Ln Zeile ausgeblendet</numerusform>
            <numerusform>%Ln Zeilen ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n filters</source>
        <translation>
            <numerusform>durch %n Filter</numerusform>
            <numerusform>durch %n Filter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were not read</source>
        <translation>%1 wurden nicht gelesen</translation>
    </message>
    <message>
        <source>None: %1</source>
        <extracomment>%1: &quot;storage accounts&quot; as the list is called.</extracomment>
        <translation>Keine: %1</translation>
    </message>
    <message>
        <source>The collection goes on. They appear here when they are read.</source>
        <translation>Die Erfassung läuft noch. Sie erscheinen hier, sobald sie gelesen sind.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of this kind exists in the %n subscriptions that were read.</source>
        <translation>
            <numerusform>In dem %n gelesenen Abonnement gibt es nichts dieser Art.</numerusform>
            <numerusform>In den %n gelesenen Abonnements gibt es nichts dieser Art.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::EndNotice</name>
    <message>
        <source>Dismiss the notice</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>Open the overview</source>
        <translation>Übersicht öffnen</translation>
    </message>
    <message>
        <source>Show the gaps</source>
        <translation>Lücken anzeigen</translation>
    </message>
    <message>
        <source>Show the fixes</source>
        <translation>Abhilfen anzeigen</translation>
    </message>
    <message>
        <source>Collect again</source>
        <translation>Erneut erfassen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>azimuth::EntityActions</name>
    <message>
        <source>Open in the Azure portal</source>
        <translation>Im Azure-Portal öffnen</translation>
    </message>
    <message>
        <source>Show in graph</source>
        <translation>Im Graph anzeigen</translation>
    </message>
    <message>
        <source>List everything connected</source>
        <translation>Alles Verbundene auflisten</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy Azure CLI command</source>
        <translation>Azure-CLI-Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy API request URL</source>
        <translation>API-Anfrage-URL kopieren</translation>
    </message>
    <message>
        <source>Copy Resource Graph query</source>
        <translation>Resource-Graph-Abfrage kopieren</translation>
    </message>
    <message>
        <source>Mark as owned</source>
        <translation>Als übernommen markieren</translation>
    </message>
    <message>
        <source>Mark as high value</source>
        <translation>Als wertvoll markieren</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Es ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>The estate that is shown does not have it.</source>
        <translation>In der angezeigten Umgebung gibt es das nicht.</translation>
    </message>
    <message>
        <source>It has no relationships.</source>
        <translation>Es hat keine Beziehungen.</translation>
    </message>
    <message>
        <source>The Azure CLI has no command for it.</source>
        <translation>Die Azure-CLI hat keinen Befehl dafür.</translation>
    </message>
    <message>
        <source>No API answers for it alone.</source>
        <translation>Keine API antwortet dafür allein.</translation>
    </message>
    <message>
        <source>Azure Resource Graph has resources only.</source>
        <translation>Azure Resource Graph enthält nur Ressourcen.</translation>
    </message>
    <message>
        <source>Its link does not lead to the portal of this cloud.</source>
        <translation>Der Link führt nicht zum Portal dieser Cloud.</translation>
    </message>
    <message>
        <source>It has no page in the portal.</source>
        <translation>Es hat keine Seite im Portal.</translation>
    </message>
</context>
<context>
    <name>azimuth::EntityDelegate</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There may be more. %1</source>
        <translation>Es kann mehr geben. %1</translation>
    </message>
</context>
<context>
    <name>azimuth::EntityTableView</name>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Search in the table</source>
        <translation>In der Tabelle suchen</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Nach diesem Wert filtern</translation>
    </message>
    <message>
        <source>Filter out this value</source>
        <translation>Diesen Wert ausschließen</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Fit columns to content</source>
        <translation>Spalten an Inhalt anpassen</translation>
    </message>
    <message>
        <source>Sort ascending by this column</source>
        <translation>Aufsteigend nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Sort descending by this column</source>
        <translation>Absteigend nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Clear the sort order</source>
        <translation>Sortierung aufheben</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>Zeilen als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy rows as Markdown</source>
        <translation>Zeilen als Markdown kopieren</translation>
    </message>
    <message>
        <source>Show in graph</source>
        <translation>Im Graph anzeigen</translation>
    </message>
    <message>
        <source>List what lies in it</source>
        <translation>Inhalt auflisten</translation>
    </message>
    <message>
        <source>No rows are selected. Select rows to copy them.</source>
        <translation>Es sind keine Zeilen ausgewählt. Zum Kopieren Zeilen auswählen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>%Ln Zeile kopiert</numerusform>
            <numerusform>%Ln Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Fit to content</source>
        <translation>An Inhalt anpassen</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Nach %1 filtern</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Open the demo tenant</source>
        <translation>Demomandanten öffnen</translation>
    </message>
    <message>
        <source>Show coverage</source>
        <translation>Abdeckung anzeigen</translation>
    </message>
    <message>
        <source>Show the fix</source>
        <translation>Abhilfe anzeigen</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>More appears when the collection ends</source>
        <translation>Mehr erscheint, wenn die Erfassung endet</translation>
    </message>
    <message>
        <source>Filtered in %1 ms</source>
        <translation>Gefiltert in %1 ms</translation>
    </message>
    <message>
        <source>Listed in %1 ms</source>
        <translation>Aufgelistet in %1 ms</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
</context>
<context>
    <name>azimuth::EvidenceTab</name>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Copy evidence</source>
        <translation>Belege kopieren</translation>
    </message>
    <message>
        <source>Copy all evidence</source>
        <translation>Alle Belege kopieren</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>Keine Belege</translation>
    </message>
    <message>
        <source>Nothing collected this: it is known only as the end of a relationship.</source>
        <translation>Nichts hat dies erfasst: Es ist nur als Ende einer Beziehung bekannt.</translation>
    </message>
    <message>
        <source>No listing of this collection brought it. A rule made it, or it came from an import.</source>
        <translation>Keine Auflistung dieser Erfassung hat es geliefert. Eine Regel hat es gebildet, oder es kam aus einem Import.</translation>
    </message>
</context>
<context>
    <name>azimuth::ExportShown</name>
    <message>
        <source>%1 is not a regular file. Choose another name.</source>
        <translation>%1 ist keine gewöhnliche Datei. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Nothing to export.</source>
        <translation>Nichts zu exportieren.</translation>
    </message>
    <message>
        <source>This page shows no rows.</source>
        <translation>Diese Seite zeigt keine Zeilen.</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Angezeigtes exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>Nicht exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n rows.</source>
        <translation>
            <numerusform>%n Zeile exportiert.</numerusform>
            <numerusform>%n Zeilen exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 is the open workspace. Choose another name.</source>
        <translation>%1 ist der geöffnete Arbeitsbereich. Einen anderen Namen wählen.</translation>
    </message>
</context>
<context>
    <name>azimuth::FigureCard</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A figure of the dashboard for a screen reader: what, how many</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a figure, %2 a remark on it</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>azimuth::FigureDelegate</name>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>azimuth::FilterBar</name>
    <message>
        <source>Name or key</source>
        <translation>Name oder Schlüssel</translation>
    </message>
    <message>
        <source>Search in the table</source>
        <translation>In der Tabelle suchen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>azimuth::FilterChip</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Enter edits, Delete removes.</source>
        <translation>Eingabetaste bearbeitet, Entf entfernt.</translation>
    </message>
    <message>
        <source>is any of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>ist keines von</translation>
    </message>
</context>
<context>
    <name>azimuth::FilterEditor</name>
    <message>
        <source>Apply filter</source>
        <translation>Filter anwenden</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Values that occur</source>
        <translation>Vorkommende Werte</translation>
    </message>
    <message>
        <source>A day as 2019-03-14, or a moment as 2019-03-14T09:12.</source>
        <translation>Ein Tag wie 2019-03-14 oder ein Zeitpunkt wie 2019-03-14T09:12.</translation>
    </message>
    <message>
        <source>(empty text)</source>
        <translation>(leerer Text)</translation>
    </message>
    <message>
        <source>This is not a date. Write it as 2019-03-14, or as 2019-03-14T09:12.</source>
        <translation>Das ist kein Datum. Als 2019-03-14 oder 2019-03-14T09:12 schreiben.</translation>
    </message>
    <message>
        <source>Type a value, or tick one in the list.</source>
        <translation>Einen Wert eingeben oder einen in der Liste ankreuzen.</translation>
    </message>
</context>
<context>
    <name>azimuth::FindField</name>
    <message>
        <source>Find in graph</source>
        <translation>Im Graph suchen</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which of the found nodes is shown: &quot;2 of 14&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>azimuth::FindingDelegate</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::FindingDetails</name>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Open in portal</source>
        <translation>Im Portal öffnen</translation>
    </message>
    <message>
        <source>Show in graph</source>
        <translation>Im Graph anzeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Details of the finding</source>
        <translation>Details des Befunds</translation>
    </message>
    <message>
        <source>Select a finding to see why it matters and what proves it.</source>
        <translation>Einen Befund auswählen, um zu sehen, warum er wichtig ist und was ihn belegt.</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Copy the finding</source>
        <translation>Befund kopieren</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>The source names no resource.</source>
        <translation>Die Quelle nennt keine Ressource.</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 says no more than the title.</source>
        <translation>%1 sagt nicht mehr als der Titel.</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>first seen</source>
        <translation>zuerst gesehen</translation>
    </message>
    <message>
        <source>also</source>
        <translation>auch</translation>
    </message>
    <message>
        <source>A recommendation of Azure Advisor says the same; it is not listed again.</source>
        <translation>Eine Empfehlung von Azure Advisor sagt dasselbe; sie ist nicht noch einmal aufgeführt.</translation>
    </message>
</context>
<context>
    <name>azimuth::FindingFilters</name>
    <message>
        <source>Filter findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Filter findings by text</source>
        <translation>Befunde nach Text filtern</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Show %1 findings only</source>
        <translation>Nur Befunde mit Schweregrad %1 anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n finding(s)</source>
        <translation>
            <numerusform>%1, %n Befund</numerusform>
            <numerusform>%1, %n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Any source</source>
        <translation>Jede Quelle</translation>
    </message>
    <message>
        <source>Any subscription</source>
        <translation>Jedes Abonnement</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) of Advisor repeat an assessment of Defender and are listed once, as the assessment.</source>
        <translation>
            <numerusform>%n Empfehlung von Advisor wiederholt eine Bewertung von Defender und steht nur einmal da, als Bewertung.</numerusform>
            <numerusform>%n Empfehlungen von Advisor wiederholen eine Bewertung von Defender und stehen nur einmal da, als Bewertung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) were postponed, dismissed or completed in Azure and are not listed.</source>
        <translation>
            <numerusform>%n Empfehlung wurde in Azure verschoben, verworfen oder erledigt und ist nicht aufgeführt.</numerusform>
            <numerusform>%n Empfehlungen wurden in Azure verschoben, verworfen oder erledigt und sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::FindingList</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>azimuth::FindingModel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Age in days</source>
        <translation>Alter in Tagen</translation>
    </message>
    <message>
        <source>%1+</source>
        <extracomment>A number of days, at least: it may be more.</extracomment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Days since the source first saw it; with a plus, since the first snapshot of this workspace that has it.</source>
        <translation>Tage, seit die Quelle ihn zuerst sah; mit Plus: seit dem ersten Snapshot dieses Arbeitsbereichs, der ihn enthält.</translation>
    </message>
</context>
<context>
    <name>azimuth::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Group findings by severity</source>
        <translation>Befunde nach Schweregrad gruppieren</translation>
    </message>
    <message>
        <source>Group: severity</source>
        <translation>Gruppe: Schweregrad</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Clear the filters of the findings</source>
        <translation>Filter der Befunde leeren</translation>
    </message>
    <message>
        <source>Copy the finding</source>
        <translation>Befund kopieren</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Keine Treffer.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are hidden by the filters.</source>
        <translation>
            <numerusform>%n Befund ist durch die Filter ausgeblendet.</numerusform>
            <numerusform>%n Befunde sind durch die Filter ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Nothing collected yet.</source>
        <translation>Noch nichts erfasst.</translation>
    </message>
    <message>
        <source>Add a connection and collect it, or open a workspace.</source>
        <translation>Eine Verbindung hinzufügen und erfassen, oder einen Arbeitsbereich öffnen.</translation>
    </message>
    <message>
        <source>So there is nothing to list here; that does not mean that nothing is wrong.</source>
        <translation>Hier ist also nichts aufzulisten; das heißt nicht, dass alles in Ordnung ist.</translation>
    </message>
    <message>
        <source>%1 were not read.</source>
        <translation>%1 wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>The sign-in was refused at %1.</source>
        <translation>Die Anmeldung wurde bei %1 abgelehnt.</translation>
    </message>
    <message>
        <source>The sign-in lacks %1 at %2.</source>
        <translation>Der Anmeldung fehlt %1 auf %2.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1 were not read completely.</source>
        <translation>%1 wurden nicht vollständig gelesen.</translation>
    </message>
    <message>
        <source>The coverage list says why.</source>
        <translation>Die Abdeckungsliste nennt den Grund.</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>Keine Befunde.</translation>
    </message>
    <message>
        <source>Azure Advisor and Microsoft Defender for Cloud were read and report nothing open.</source>
        <translation>Azure Advisor und Microsoft Defender for Cloud wurden gelesen und melden nichts Offenes.</translation>
    </message>
    <message>
        <source>Show the coverage</source>
        <translation>Abdeckung anzeigen</translation>
    </message>
    <message>
        <source>This snapshot was collected without Advisor&apos;s recommendations and Defender&apos;s assessments.</source>
        <translation>Dieser Snapshot wurde ohne die Empfehlungen von Advisor und die Bewertungen von Defender erfasst.</translation>
    </message>
</context>
<context>
    <name>azimuth::FrozenTable</name>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
</context>
<context>
    <name>azimuth::GraphCanvas</name>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Arrow keys walk along relationships, Enter expands or collapses.</source>
        <translation>Pfeiltasten folgen Beziehungen, die Eingabetaste klappt auf oder zu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln relationships</source>
        <translation>
            <numerusform>%Ln Beziehung</numerusform>
            <numerusform>%Ln Beziehungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not collected: known from relationships only</source>
        <translation>Nicht erfasst: nur aus Beziehungen bekannt</translation>
    </message>
</context>
<context>
    <name>azimuth::GraphView</name>
    <message>
        <source>Expand node</source>
        <translation>Knoten aufklappen</translation>
    </message>
    <message>
        <source>Collapse node</source>
        <translation>Knoten zuklappen</translation>
    </message>
    <message>
        <source>Start the graph here</source>
        <translation>Graph hier beginnen</translation>
    </message>
    <message>
        <source>List neighbours in the table</source>
        <translation>Nachbarn in der Tabelle auflisten</translation>
    </message>
    <message>
        <source>Hide entities of this type</source>
        <translation>Entitäten dieses Typs ausblenden</translation>
    </message>
    <message>
        <source>Undo in graph</source>
        <translation>Im Graph rückgängig machen</translation>
    </message>
    <message>
        <source>Redo in graph</source>
        <translation>Im Graph wiederherstellen</translation>
    </message>
    <message>
        <source>Fit the graph</source>
        <translation>Graph einpassen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Find in graph</source>
        <translation>Im Graph suchen</translation>
    </message>
    <message>
        <source>Choose what the graph shows</source>
        <translation>Wählen, was der Graph zeigt</translation>
    </message>
    <message>
        <source>Show the legend</source>
        <translation>Legende anzeigen</translation>
    </message>
    <message>
        <source>Show the minimap</source>
        <translation>Minikarte anzeigen</translation>
    </message>
    <message>
        <source>Relationships table</source>
        <translation>Beziehungstabelle</translation>
    </message>
    <message>
        <source>Export graph as PNG</source>
        <translation>Graph als PNG exportieren</translation>
    </message>
    <message>
        <source>Export graph as SVG</source>
        <translation>Graph als SVG exportieren</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>The picture was not written.</source>
        <translation>Das Bild wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>%1 could not be written. %2</source>
        <translation>%1 konnte nicht geschrieben werden. %2</translation>
    </message>
    <message>
        <source>The picture was written.</source>
        <translation>Das Bild wurde geschrieben.</translation>
    </message>
    <message>
        <source>Nothing collected yet.</source>
        <translation>Noch nichts erfasst.</translation>
    </message>
    <message>
        <source>Collect a tenant or open a workspace to see how its entities are related.</source>
        <translation>Einen Mandanten erfassen oder einen Arbeitsbereich öffnen, um zu sehen, wie seine Entitäten zusammenhängen.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Choose an entity in the navigator or a table to see what it is related to.</source>
        <translation>Im Navigator oder in einer Tabelle eine Entität wählen, um ihre Beziehungen zu sehen.</translation>
    </message>
    <message>
        <source>Show the tenant</source>
        <translation>Mandanten anzeigen</translation>
    </message>
    <message>
        <source>%1 has no relationships.</source>
        <translation>%1 hat keine Beziehungen.</translation>
    </message>
    <message>
        <source>Nothing that was read refers to it, and it refers to nothing.</source>
        <translation>Nichts Gelesenes verweist darauf, und es verweist auf nichts.</translation>
    </message>
    <message>
        <source>This entity is not here.</source>
        <translation>Diese Entität ist hier nicht vorhanden.</translation>
    </message>
    <message>
        <source>The chosen entity does not exist in the snapshot that is shown. Choose another one.</source>
        <translation>Die gewählte Entität gibt es im angezeigten Snapshot nicht. Eine andere wählen.</translation>
    </message>
    <message>
        <source>Unknown type</source>
        <translation>Unbekannter Typ</translation>
    </message>
    <message>
        <source>Entities not shown</source>
        <translation>Nicht angezeigte Entitäten</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>A node that stands for neighbours which are not shown.</extracomment>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>nodes that are not shown</comment>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Parts of the inspector</source>
        <translation>Teile des Inspektors</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>Roh-JSON</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>All parts of the inspector</source>
        <translation>Alle Teile des Inspektors</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select something in the tree, a table or the graph to see its properties.</source>
        <translation>Im Baum, in einer Tabelle oder im Graph etwas auswählen, um seine Eigenschaften zu sehen.</translation>
    </message>
    <message>
        <source>No estate is open, so nothing more is known of this.</source>
        <translation>Es ist keine Umgebung offen, daher ist hierüber nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>The estate that is shown does not have this. It was deleted, not read this time, or not yet there.</source>
        <translation>In der angezeigten Umgebung gibt es das nicht. Es wurde gelöscht, diesmal nicht gelesen oder war noch nicht da.</translation>
    </message>
    <message>
        <source>Nothing collected this: it is known only as the end of a relationship. Perhaps the sign-in may not read it, it lies outside the scope, or it is gone.</source>
        <translation>Nichts hat dies erfasst: Es ist nur als Ende einer Beziehung bekannt. Vielleicht darf die Anmeldung es nicht lesen, es liegt außerhalb des Bereichs oder es existiert nicht mehr.</translation>
    </message>
    <message>
        <source>Relationships %1</source>
        <translation>Beziehungen %1</translation>
    </message>
</context>
<context>
    <name>azimuth::InspectorHeader</name>
    <message>
        <source>More for this entity</source>
        <translation>Mehr zu dieser Entität</translation>
    </message>
    <message>
        <source>Not in the estate that is shown</source>
        <translation>Nicht in der angezeigten Umgebung</translation>
    </message>
    <message>
        <source>%1, not collected</source>
        <translation>%1, nicht erfasst</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>High value</source>
        <translation>Wertvoll</translation>
    </message>
</context>
<context>
    <name>azimuth::InspectorWords</name>
    <message>
        <source>the tenant</source>
        <translation>Mandantenebene</translation>
    </message>
    <message>
        <source>Microsoft Graph</source>
        <translation>Microsoft Graph</translation>
    </message>
    <message>
        <source>Resource Manager</source>
        <translation>Resource Manager</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>einem Dienst</translation>
    </message>
    <message>
        <source>Unknown type</source>
        <translation>Unbekannter Typ</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a number, %2 an English name of Azure&apos;s in singular or plural: &quot;12 blob containers&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Identity and place</source>
        <translation>Identität und Ort</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitangaben</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <extracomment>%1 is a class of relationships, &quot;HAS&quot;; %2 &quot;12 blob containers&quot;</extracomment>
        <translation>%1, zu %2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1 were not read.</source>
        <translation>%1 wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 was not read.</source>
        <translation>%1 wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The sign-in was refused on %1. %2</source>
        <translation>Die Anmeldung wurde auf %1 abgelehnt. %2</translation>
    </message>
    <message>
        <source>The sign-in lacks %1 on %2.</source>
        <translation>Der Anmeldung fehlt %1 auf %2.</translation>
    </message>
    <message>
        <source>%1 were read in part.</source>
        <translation>%1 wurden teilweise gelesen.</translation>
    </message>
    <message>
        <source>%1 was read in part.</source>
        <translation>%1 wurde teilweise gelesen.</translation>
    </message>
    <message>
        <source>Fields were withheld on %1. %2</source>
        <translation>Felder wurden auf %1 zurückgehalten. %2</translation>
    </message>
    <message>
        <source>Fields were withheld on %1. %2 would show them.</source>
        <translation>Felder wurden auf %1 zurückgehalten. %2 würde sie zeigen.</translation>
    </message>
    <message>
        <source>Azure refused more requests on %1 for the time being. %2</source>
        <translation>Azure hat auf %1 vorläufig weitere Anfragen abgelehnt. %2</translation>
    </message>
    <message>
        <source>The list broke off on %1. %2</source>
        <translation>Die Liste brach auf %1 ab. %2</translation>
    </message>
    <message>
        <source>%1 were not asked for.</source>
        <translation>%1 wurden nicht abgefragt.</translation>
    </message>
    <message>
        <source>%1 was not asked for.</source>
        <translation>%1 wurde nicht abgefragt.</translation>
    </message>
    <message>
        <source>Left out on %1. %2</source>
        <translation>Auf %1 ausgelassen. %2</translation>
    </message>
    <message>
        <source>The request failed on %1. %2</source>
        <translation>Die Anfrage auf %1 ist fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>Read to the end</source>
        <translation>Zu Ende gelesen</translation>
    </message>
    <message>
        <source>Asked, there are none</source>
        <translation>Gefragt, keine vorhanden</translation>
    </message>
    <message>
        <source>Read, with fields withheld</source>
        <translation>Gelesen, mit zurückgehaltenen Feldern</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Given up, throttled</source>
        <translation>Aufgegeben, gedrosselt</translation>
    </message>
    <message>
        <source>Provider not registered</source>
        <translation>Anbieter nicht registriert</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Broke off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Asked %1: %2</source>
        <translation>Bei %1 gefragt: %2</translation>
    </message>
    <message>
        <source>Asked %1, at %2: %3</source>
        <translation>Bei %1 gefragt, %2: %3</translation>
    </message>
    <message>
        <source>Read %2, from %1: %3</source>
        <translation>Gelesen %2, von %1: %3</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP-Status: %1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Zeit: %1</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>Anfrage-ID: %1</translation>
    </message>
    <message>
        <source>Permission: %1</source>
        <translation>Berechtigung: %1</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>azimuth::LegendPanel</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>azimuth::LegendWords</name>
    <message>
        <source>Users and applications</source>
        <translation>Benutzer und Anwendungen</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Compute</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Databases and analytics</source>
        <translation>Datenbanken und Analysen</translation>
    </message>
    <message>
        <source>Keys and secrets</source>
        <translation>Schlüssel und Geheimnisse</translation>
    </message>
    <message>
        <source>Web, apps, containers</source>
        <translation>Web, Apps, Container</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Nutzt</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Nicht erfasst</translation>
    </message>
</context>
<context>
    <name>azimuth::MainWindow</name>
    <message>
        <source>That did not work.</source>
        <translation>Das hat nicht geklappt.</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>Navigator</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>%1 - Azimuth</source>
        <translation>%1 - Azimuth</translation>
    </message>
    <message>
        <source>Azimuth</source>
        <translation>Azimuth</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>Übersicht anzeigen</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Show the graph</source>
        <translation>Graph anzeigen</translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation>Befunde anzeigen</translation>
    </message>
    <message>
        <source>Show permissions</source>
        <translation>Berechtigungen anzeigen</translation>
    </message>
    <message>
        <source>Show coverage</source>
        <translation>Abdeckung anzeigen</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Search or run an action</source>
        <translation>Suchen oder Aktion ausführen</translation>
    </message>
    <message>
        <source>List everything</source>
        <translation>Alles auflisten</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>Reads the estate again with the current connection</source>
        <translation>Liest die Umgebung mit der aktuellen Verbindung neu</translation>
    </message>
    <message>
        <source>Cancel collection</source>
        <translation>Erfassung abbrechen</translation>
    </message>
    <message>
        <source>Stops; what was read is kept</source>
        <translation>Hält an; das Gelesene bleibt erhalten</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Angezeigtes exportieren…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Show the inspector</source>
        <translation>Inspektor anzeigen</translation>
    </message>
    <message>
        <source>Show the navigator</source>
        <translation>Navigator anzeigen</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Zum nächsten Bereich</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Azimuth</source>
        <translation>Über Azimuth</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Zwischen hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Azimuth workspaces (*.azimuth)</source>
        <translation>Azimuth-Arbeitsbereiche (*.azimuth)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Azimuth %1</source>
        <translation>Azimuth %1</translation>
    </message>
    <message>
        <source>Explores Microsoft Azure estates.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Erkundet Microsoft-Azure-Umgebungen.

Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Show the data model</source>
        <translation>Datenmodell anzeigen</translation>
    </message>
</context>
<context>
    <name>azimuth::Minimap</name>
    <message>
        <source>Minimap</source>
        <translation>Minikarte</translation>
    </message>
    <message>
        <source>The whole picture. Drag to move the graph.</source>
        <translation>Das ganze Bild. Ziehen, um den Graph zu verschieben.</translation>
    </message>
</context>
<context>
    <name>azimuth::ModelCanvas</name>
    <message>
        <source>Map of the data model</source>
        <translation>Karte des Datenmodells</translation>
    </message>
</context>
<context>
    <name>azimuth::ModelDetails</name>
    <message>
        <source>Details of the type</source>
        <translation>Einzelheiten des Typs</translation>
    </message>
    <message>
        <source>Choose a type to see what is asked for it and what it is related to.</source>
        <translation>Einen Typ wählen, um zu sehen, was für ihn abgefragt wird und womit er in Beziehung steht.</translation>
    </message>
    <message>
        <source>Classes: %1</source>
        <translation>Klassen: %1</translation>
    </message>
    <message>
        <source>Stands for entities of whatever type: the snapshot tells which they are.</source>
        <translation>Steht für Entitäten jeden Typs: Welche es sind, zeigt der Snapshot.</translation>
    </message>
    <message>
        <source>The catalog has no row for this type: its entities are shown as the API gave them.</source>
        <translation>Der Katalog hat keine Zeile für diesen Typ: Seine Entitäten werden gezeigt, wie die API sie lieferte.</translation>
    </message>
    <message>
        <source>Nothing lists this type: it is only ever what a relationship leads to.</source>
        <translation>Keine Abfrage listet diesen Typ: Er ist immer nur das Ziel einer Beziehung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln Entität</numerusform>
            <numerusform>%Ln Entitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of them %2 not collected</source>
        <translation>%1, davon %2 nicht erfasst</translation>
    </message>
    <message>
        <source>%1, not collected</source>
        <translation>%1, nicht erfasst</translation>
    </message>
    <message>
        <source>Show in table</source>
        <translation>In Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show %1 in the table</source>
        <translation>%1 in der Tabelle zeigen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln requests</source>
        <translation>
            <numerusform>Die %Ln Anfrage zeigen</numerusform>
            <numerusform>Alle %Ln Anfragen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tells more of entities that other requests bring</source>
        <translation>Sagt mehr über Entitäten, die andere Anfragen liefern</translation>
    </message>
    <message>
        <source>Asked for each: %1</source>
        <translation>Einmal abgefragt je: %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Microsoft Graph permission: %1</source>
        <translation>Microsoft-Graph-Berechtigung: %1</translation>
    </message>
    <message>
        <source>Azure action: %1</source>
        <translation>Azure-Aktion: %1</translation>
    </message>
    <message>
        <source>Leads to (%1)</source>
        <extracomment>Relationships that start at the chosen type, and how many kinds there are</extracomment>
        <translation>Führt zu (%1)</translation>
    </message>
    <message>
        <source>Comes from (%1)</source>
        <translation>Kommt von (%1)</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Posts this query to Azure Resource Graph:</source>
        <translation>Sendet diese Abfrage an Azure Resource Graph:</translation>
    </message>
    <message>
        <source>The service is retired as of %1</source>
        <translation>Der Dienst ist zum %1 eingestellt</translation>
    </message>
    <message>
        <source>Asked for many at once: %1</source>
        <translation>Für viele auf einmal abgefragt: %1</translation>
    </message>
</context>
<context>
    <name>azimuth::ModelLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Contains, within a service</source>
        <translation>Enthält, innerhalb eines Dienstes</translation>
    </message>
    <message>
        <source>Not in this snapshot</source>
        <translation>Nicht in diesem Snapshot</translation>
    </message>
</context>
<context>
    <name>azimuth::ModelView</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Only what this snapshot has</source>
        <translation>Nur was dieser Snapshot enthält</translation>
    </message>
    <message>
        <source>In this snapshot</source>
        <translation>In diesem Snapshot</translation>
    </message>
    <message>
        <source>Show containment between services</source>
        <translation>Enthaltensein zwischen Diensten zeigen</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Enthaltensein</translation>
    </message>
    <message>
        <source>Find a type in the model</source>
        <translation>Typ im Modell suchen</translation>
    </message>
    <message>
        <source>Fit the model</source>
        <translation>Modell einpassen</translation>
    </message>
    <message>
        <source>Zoom into the model</source>
        <translation>Modell vergrößern</translation>
    </message>
    <message>
        <source>Zoom out of the model</source>
        <translation>Modell verkleinern</translation>
    </message>
    <message>
        <source>Show entities of this type in the table</source>
        <translation>Entitäten dieses Typs in der Tabelle zeigen</translation>
    </message>
    <message>
        <source>This snapshot has no entities.</source>
        <translation>Dieser Snapshot hat keine Entitäten.</translation>
    </message>
    <message>
        <source>The catalog is not loaded yet.</source>
        <translation>Der Katalog ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>The model of what could be collected is still there.</source>
        <translation>Das Modell dessen, was erfasst werden kann, ist trotzdem da.</translation>
    </message>
    <message>
        <source>The types that can be collected appear here in a moment.</source>
        <translation>Die Typen, die erfasst werden können, erscheinen gleich hier.</translation>
    </message>
    <message>
        <source>Show the whole model</source>
        <translation>Ganzes Modell zeigen</translation>
    </message>
</context>
<context>
    <name>azimuth::ModelWords</name>
    <message>
        <source>%1, continued</source>
        <extracomment>A second group for the same service</extracomment>
        <translation>%1, Fortsetzung</translation>
    </message>
    <message>
        <source>Any type</source>
        <extracomment>Stands for entities of whatever type</extracomment>
        <translation>Jeder Typ</translation>
    </message>
    <message>
        <source>Unknown type</source>
        <translation>Unbekannter Typ</translation>
    </message>
    <message>
        <source>Whatever was collected</source>
        <translation>Was auch immer erfasst wurde</translation>
    </message>
    <message>
        <source>Not in the catalog</source>
        <translation>Nicht im Katalog</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln Entität</numerusform>
            <numerusform>%Ln Entitäten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>Navigator</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter of the navigator</source>
        <translation>Filter des Navigators</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No name holds this text. Clear the filter to see everything.</source>
        <translation>Kein Name enthält diesen Text. Den Filter leeren, um alles zu sehen.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Nothing collected yet</source>
        <translation>Noch nichts erfasst</translation>
    </message>
    <message>
        <source>Add a connection to fill this tree.</source>
        <translation>Eine Verbindung hinzufügen, um diesen Baum zu füllen.</translation>
    </message>
    <message>
        <source>Filter the navigator</source>
        <translation>Navigator filtern</translation>
    </message>
    <message>
        <source>List what it contains</source>
        <translation>Inhalt auflisten</translation>
    </message>
</context>
<context>
    <name>azimuth::NavigatorTree</name>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Entra ID</source>
        <translation>Entra ID</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Typ</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Nach Klasse</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message numerus="yes">
        <source>%n more matches</source>
        <translation>
            <numerusform>%n weiterer Treffer</numerusform>
            <numerusform>%n weitere Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n types</source>
        <translation>
            <numerusform>%n Typ</numerusform>
            <numerusform>%n Typen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n Klasse</numerusform>
            <numerusform>%n Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>fields withheld</source>
        <translation>Felder zurückgehalten</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps: see Coverage for what could not be read.</source>
        <translation>
            <numerusform>%n Lücke: Die Abdeckung zeigt, was nicht gelesen werden konnte.</numerusform>
            <numerusform>%n Lücken: Die Abdeckung zeigt, was nicht gelesen werden konnte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of them were read: see Coverage for the reason.</source>
        <translation>Nicht alle wurden gelesen: Die Abdeckung nennt den Grund.</translation>
    </message>
    <message>
        <source>None of them was read: see Coverage for the reason.</source>
        <translation>Keine wurden gelesen: Die Abdeckung nennt den Grund.</translation>
    </message>
</context>
<context>
    <name>azimuth::NoteField</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
</context>
<context>
    <name>azimuth::NotesTab</name>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Your tags</source>
        <translation>Eigene Tags</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>You control this entity: paths may start here.</source>
        <translation>Diese Entität ist unter eigener Kontrolle: Pfade können hier beginnen.</translation>
    </message>
    <message>
        <source>High value</source>
        <translation>Wertvoll</translation>
    </message>
    <message>
        <source>An attacker would want it: paths may end here.</source>
        <translation>Ein Angreifer würde sie wollen: Pfade können hier enden.</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation>Tag %1 entfernen</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
</context>
<context>
    <name>azimuth::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>azimuth::OverviewRows</name>
    <message numerus="yes">
        <source>%1, %n entities</source>
        <extracomment>A bar for a screen reader: name, number of entities</extracomment>
        <translation>
            <numerusform>%1, %n Entität</numerusform>
            <numerusform>%1, %n Entitäten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n findings</source>
        <translation>
            <numerusform>%1, %n Befund</numerusform>
            <numerusform>%1, %n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Users that are guests</source>
        <translation>Gäste unter den Benutzern</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n users</source>
        <translation>
            <numerusform>%1 von %n Benutzer</numerusform>
            <numerusform>%1 von %n Benutzern</numerusform>
        </translation>
    </message>
    <message>
        <source>Users who can sign in</source>
        <translation>Aktive Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts are disabled</source>
        <translation>
            <numerusform>%n Konto ist deaktiviert</numerusform>
            <numerusform>%n Konten sind deaktiviert</numerusform>
        </translation>
    </message>
    <message>
        <source>Applications without an expired credential</source>
        <translation>Anwendungen ohne abgelaufene Anmeldedaten</translation>
    </message>
    <message numerus="yes">
        <source>%n applications have one</source>
        <translation>
            <numerusform>%n Anwendung hat welche</numerusform>
            <numerusform>%n Anwendungen haben welche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, certificate</source>
        <translation>%1, Zertifikat</translation>
    </message>
    <message numerus="yes">
        <source>expired %n days ago</source>
        <translation>
            <numerusform>seit %n Tag abgelaufen</numerusform>
            <numerusform>seit %n Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>expired today</source>
        <translation>heute abgelaufen</translation>
    </message>
    <message>
        <source>expires today</source>
        <translation>läuft heute ab</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Steps read of all steps, in a narrow column</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n steps read, %3 in part, %4 not read</source>
        <translation>
            <numerusform>%1: %2 von %n Schritt gelesen, %3 teilweise, %4 nicht gelesen</numerusform>
            <numerusform>%1: %2 von %n Schritten gelesen, %3 teilweise, %4 nicht gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n places</source>
        <extracomment>%1 is a step of the collection, like &quot;Disks&quot;</extracomment>
        <translation>
            <numerusform>%1, %n Stelle</numerusform>
            <numerusform>%1, %n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a step of the collection, %2 a subscription</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>fields withheld</source>
        <translation>Felder zurückgehalten</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Open ends</source>
        <translation>Offene Enden</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Offene Befunde</translation>
    </message>
    <message>
        <source>Findings by severity</source>
        <translation>Befunde nach Schweregrad</translation>
    </message>
    <message>
        <source>Entities by type</source>
        <translation>Entitäten nach Typ</translation>
    </message>
    <message>
        <source>Entities by service</source>
        <translation>Entitäten nach Dienst</translation>
    </message>
    <message>
        <source>Entities by subscription</source>
        <translation>Entitäten nach Abonnement</translation>
    </message>
    <message>
        <source>Entities by region</source>
        <translation>Entitäten nach Region</translation>
    </message>
</context>
<context>
    <name>azimuth::OverviewView</name>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Offene Befunde</translation>
    </message>
    <message>
        <source>Entities by type</source>
        <translation>Entitäten nach Typ</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>Tabelle öffnen</translation>
    </message>
    <message>
        <source>Entities by service</source>
        <translation>Entitäten nach Dienst</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>See coverage</source>
        <translation>Abdeckung ansehen</translation>
    </message>
    <message>
        <source>Findings by severity</source>
        <translation>Befunde nach Schweregrad</translation>
    </message>
    <message>
        <source>Entities by subscription</source>
        <translation>Entitäten nach Abonnement</translation>
    </message>
    <message>
        <source>Entities by region</source>
        <translation>Entitäten nach Region</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identitäten</translation>
    </message>
    <message>
        <source>Open list</source>
        <translation>Liste öffnen</translation>
    </message>
    <message>
        <source>Credentials that expire</source>
        <translation>Ablaufende Anmeldedaten</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>See fixes</source>
        <translation>Abhilfen ansehen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>Erfassung läuft</translation>
    </message>
    <message>
        <source>The first figures appear as soon as something was read.</source>
        <translation>Die ersten Zahlen erscheinen, sobald etwas gelesen wurde.</translation>
    </message>
    <message>
        <source>Show the progress</source>
        <translation>Fortschritt anzeigen</translation>
    </message>
    <message>
        <source>Nothing collected yet</source>
        <translation>Noch nichts erfasst</translation>
    </message>
    <message>
        <source>Add a connection to begin, or try the demo tenant.</source>
        <translation>Zum Anfangen eine Verbindung hinzufügen oder den Demomandanten ausprobieren.</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Open the demo tenant</source>
        <translation>Demomandanten öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n types</source>
        <translation>
            <numerusform>%n Typ</numerusform>
            <numerusform>%n Typen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open ends</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in part</source>
        <translation>
            <numerusform>%n teilweise</numerusform>
            <numerusform>%n teilweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an expired credential</source>
        <translation>
            <numerusform>%n mit abgelaufenen Anmeldedaten</numerusform>
            <numerusform>%n mit abgelaufenen Anmeldedaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n kritischer</numerusform>
            <numerusform>%n kritische</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps read</source>
        <translation>
            <numerusform>%1 von %n Schritt gelesen</numerusform>
            <numerusform>%1 von %n Schritten gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>No step was asked yet.</source>
        <translation>Noch kein Schritt wurde gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps were not read or only in part</source>
        <translation>
            <numerusform>%n Schritt wurde nicht oder nur teilweise gelesen</numerusform>
            <numerusform>%n Schritte wurden nicht oder nur teilweise gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Every step was read.</source>
        <translation>Jeder Schritt wurde gelesen.</translation>
    </message>
    <message>
        <source>What the sources say is open</source>
        <translation>Was laut den Quellen offen ist</translation>
    </message>
    <message>
        <source>No findings are known.</source>
        <translation>Es sind keine Befunde bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>Ten largest of %n types</source>
        <translation>
            <numerusform>Die zehn größten von %n Typ</numerusform>
            <numerusform>Die zehn größten von %n Typen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>Es wurde nichts gelesen.</translation>
    </message>
    <message>
        <source>As Azure groups them</source>
        <translation>So, wie Azure sie gruppiert</translation>
    </message>
    <message>
        <source>Users and applications in Entra ID</source>
        <translation>Benutzer und Anwendungen in Entra ID</translation>
    </message>
    <message>
        <source>What was read of users and applications does not tell.</source>
        <translation>Was von Benutzern und Anwendungen gelesen wurde, sagt es nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Eight largest of %n subscriptions</source>
        <translation>
            <numerusform>Die acht größten von %n Abonnement</numerusform>
            <numerusform>Die acht größten von %n Abonnements</numerusform>
        </translation>
    </message>
    <message>
        <source>Azure resources and what they contain</source>
        <translation>Azure-Ressourcen und was sie enthalten</translation>
    </message>
    <message>
        <source>No subscription was read.</source>
        <translation>Es wurde kein Abonnement gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>Eight largest of %n regions</source>
        <translation>
            <numerusform>Die acht größten von %n Region</numerusform>
            <numerusform>Die acht größten von %n Regionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Where resources say they are</source>
        <translation>Wo die Ressourcen laut eigener Angabe liegen</translation>
    </message>
    <message>
        <source>Nothing that was read has a region.</source>
        <translation>Nichts Gelesenes hat eine Region.</translation>
    </message>
    <message numerus="yes">
        <source>%n expired or within 30 days</source>
        <translation>
            <numerusform>%n abgelaufen oder binnen 30 Tagen</numerusform>
            <numerusform>%n abgelaufen oder binnen 30 Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>No secret or certificate that was read expires within 30 days.</source>
        <translation>Kein gelesenes Geheimnis oder Zertifikat läuft binnen 30 Tagen ab.</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>azimuth::Pages</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>Befunde %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
</context>
<context>
    <name>azimuth::Panel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the link&apos;s text, %2 the panel&apos;s title</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>azimuth::PermissionDetails</name>
    <message>
        <source>Copy evidence</source>
        <translation>Belege kopieren</translation>
    </message>
    <message>
        <source>Select a step to see what it needs and how to grant it.</source>
        <translation>Einen Schritt auswählen, um zu sehen, was er braucht und wie es erteilt wird.</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>What it feeds</source>
        <translation>Was damit gefüllt wird</translation>
    </message>
    <message>
        <source>Details of the permission</source>
        <translation>Details der Berechtigung</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>application permissions</source>
        <translation>Anwendungsberechtigungen</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Needs nothing beyond the sign-in.</source>
        <translation>Braucht nichts außer der Anmeldung.</translation>
    </message>
    <message>
        <source>Needs this application permission.</source>
        <translation>Braucht diese Anwendungsberechtigung.</translation>
    </message>
    <message>
        <source>Needs this action, from any role.</source>
        <translation>Braucht diese Aktion, aus einer beliebigen Rolle.</translation>
    </message>
    <message>
        <source>Needs any one of these %1. The least one comes first.</source>
        <translation>Braucht eine dieser %1. Die geringste steht zuerst.</translation>
    </message>
    <message>
        <source>More than reading is granted: %1.</source>
        <translation>Es ist mehr als Lesen erteilt: %1.</translation>
    </message>
    <message>
        <source>%1 would do.</source>
        <translation>%1 würde genügen.</translation>
    </message>
    <message>
        <source>Granted: none of them</source>
        <translation>Erteilt: nichts davon</translation>
    </message>
    <message>
        <source>Granted: %1</source>
        <translation>Erteilt: %1</translation>
    </message>
</context>
<context>
    <name>azimuth::PermissionFix</name>
    <message>
        <source>Fix</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Ways to fix it</source>
        <translation>Wege zur Abhilfe</translation>
    </message>
    <message>
        <source>Send this link to an administrator, who consents for the whole tenant.</source>
        <translation>Diesen Link an einen Administrator senden, der für den ganzen Mandanten zustimmt.</translation>
    </message>
    <message>
        <source>Consent link</source>
        <translation>Zustimmungslink</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Run these where az is signed in as somebody who may grant it.</source>
        <translation>Dort ausführen, wo az mit einem Konto angemeldet ist, das dies erteilen darf.</translation>
    </message>
    <message>
        <source>Custom role</source>
        <translation>Eigene Rolle</translation>
    </message>
    <message>
        <source>A role of exactly this, for who does not want to give Reader.</source>
        <translation>Eine Rolle mit genau diesem Recht, statt Reader zu erteilen.</translation>
    </message>
    <message>
        <source>Fix it, one way of %1</source>
        <translation>Beheben, einer von %1 Wegen</translation>
    </message>
    <message>
        <source>Fix it</source>
        <translation>Beheben</translation>
    </message>
</context>
<context>
    <name>azimuth::PermissionHeader</name>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Checked %1, in %2 s.</source>
        <translation>%1 geprüft, in %2 s.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n step(s)</source>
        <translation>
            <numerusform>%1: %n Schritt</numerusform>
            <numerusform>%1: %n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the permissions.</source>
        <translation>Die Berechtigungen werden geprüft.</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>azimuth::PermissionModel</name>
    <message numerus="yes">
        <source>Show %n more, all ready</source>
        <translation>
            <numerusform>%n weiteren anzeigen, bereit</numerusform>
            <numerusform>%n weitere anzeigen, alle bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s) ready</source>
        <translation>
            <numerusform>%1 von %n Schritt bereit</numerusform>
            <numerusform>%1 von %n Schritten bereit</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message numerus="yes">
        <source>%n type(s)</source>
        <translation>
            <numerusform>%n Typ</numerusform>
            <numerusform>%n Typen</numerusform>
        </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Füllt</translation>
    </message>
</context>
<context>
    <name>azimuth::PermissionsView</name>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Check permissions</source>
        <translation>Berechtigungen prüfen</translation>
    </message>
    <message>
        <source>Copy the fix of the step</source>
        <translation>Abhilfe des Schritts kopieren</translation>
    </message>
    <message>
        <source>Copy the evidence of the permission</source>
        <translation>Belege der Berechtigung kopieren</translation>
    </message>
    <message>
        <source>Steps by service</source>
        <translation>Schritte nach Dienst</translation>
    </message>
    <message>
        <source>No connection is in use.</source>
        <translation>Keine Verbindung in Gebrauch.</translation>
    </message>
    <message>
        <source>Add a connection to see what its App Registration may read.</source>
        <translation>Eine Verbindung hinzufügen, um zu sehen, was ihre App-Registrierung lesen darf.</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Checking the permissions.</source>
        <translation>Die Berechtigungen werden geprüft.</translation>
    </message>
    <message>
        <source>Each step is compared with what the sign-in may do.</source>
        <translation>Jeder Schritt wird mit dem verglichen, was die Anmeldung darf.</translation>
    </message>
    <message>
        <source>The permissions could not be checked.</source>
        <translation>Die Berechtigungen konnten nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>No steps.</source>
        <translation>Keine Schritte.</translation>
    </message>
    <message>
        <source>The check found no step that needs a permission.</source>
        <translation>Die Prüfung fand keinen Schritt, der eine Berechtigung braucht.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Compare each step of a collection with what the App Registration was granted. Nothing is collected.</source>
        <translation>Jeden Schritt einer Erfassung mit dem vergleichen, was der App-Registrierung erteilt wurde. Es wird nichts erfasst.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Needs any of</source>
        <translation>Braucht eines von</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>More than needed</source>
        <translation>Mehr als nötig</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Füllt</translation>
    </message>
</context>
<context>
    <name>azimuth::ProfileCommand</name>
    <message>
        <source>Say what to do: --list, --add NAME, --rename NAME --to NAME or --remove NAME.</source>
        <translation>Angeben, was zu tun ist: --list, --add NAME, --rename NAME --to NAME oder --remove NAME.</translation>
    </message>
    <message>
        <source>Client secret: </source>
        <translation>Clientgeheimnis: </translation>
    </message>
    <message>
        <source>No client secret came from standard input. Type it at the prompt, or pipe it in: it ends with the line.</source>
        <translation>Von der Standardeingabe kam kein Clientgeheimnis. An der Eingabeaufforderung eintippen oder per Pipe übergeben: Es endet mit der Zeile.</translation>
    </message>
    <message>
        <source>Connection %1 was not saved: %2</source>
        <translation>Verbindung %1 wurde nicht gespeichert: %2</translation>
    </message>
    <message>
        <source>Connection %1 is saved; its secret is in the keychain.</source>
        <translation>Verbindung %1 ist gespeichert; ihr Geheimnis liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Connection %1 was kept, for its secret could not be removed: %2</source>
        <translation>Verbindung %1 blieb erhalten, denn ihr Geheimnis ließ sich nicht entfernen: %2</translation>
    </message>
    <message>
        <source>Connection %1 and its secret are removed.</source>
        <translation>Verbindung %1 und ihr Geheimnis sind entfernt.</translation>
    </message>
    <message>
        <source>Connection %1 is now called %2.</source>
        <translation>Verbindung %1 heißt jetzt %2.</translation>
    </message>
</context>
<context>
    <name>azimuth::ProgressModel</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Listings read of all that are known</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Per second</source>
        <translation>Pro Sekunde</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>azimuth::ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the collection</source>
        <translation>Erfassung abbrechen</translation>
    </message>
    <message>
        <source>Steps read</source>
        <translation>Gelesene Schritte</translation>
    </message>
    <message>
        <source>Steps of the collection</source>
        <translation>Schritte der Erfassung</translation>
    </message>
</context>
<context>
    <name>azimuth::PropertyDelegate</name>
    <message>
        <source>Show the fix</source>
        <translation>Abhilfe anzeigen</translation>
    </message>
    <message>
        <source>Show the coverage</source>
        <translation>Abdeckung anzeigen</translation>
    </message>
</context>
<context>
    <name>azimuth::PropertyList</name>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy property name</source>
        <translation>Eigenschaftsnamen kopieren</translation>
    </message>
    <message>
        <source>List all with this value</source>
        <translation>Alle mit diesem Wert auflisten</translation>
    </message>
</context>
<context>
    <name>azimuth::RawJsonTab</name>
    <message>
        <source>Raw JSON</source>
        <translation>Roh-JSON</translation>
    </message>
    <message>
        <source>Find in raw JSON</source>
        <translation>Im Roh-JSON suchen</translation>
    </message>
    <message>
        <source>Copy all JSON</source>
        <translation>Gesamtes JSON kopieren</translation>
    </message>
    <message>
        <source>Copy JSON path</source>
        <translation>JSON-Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy JSON value</source>
        <translation>JSON-Wert kopieren</translation>
    </message>
    <message>
        <source>Unfold all JSON</source>
        <translation>Gesamtes JSON aufklappen</translation>
    </message>
    <message>
        <source>Fold all JSON</source>
        <translation>Gesamtes JSON zuklappen</translation>
    </message>
    <message>
        <source>Find in JSON</source>
        <translation>Im JSON suchen</translation>
    </message>
    <message>
        <source>More for raw JSON</source>
        <translation>Mehr zum Roh-JSON</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Reading the answer</source>
        <translation>Die Antwort wird gelesen</translation>
    </message>
    <message>
        <source>No raw JSON</source>
        <translation>Kein Roh-JSON</translation>
    </message>
    <message>
        <source>The estate that is shown does not have this entity.</source>
        <translation>In der angezeigten Umgebung gibt es diese Entität nicht.</translation>
    </message>
    <message>
        <source>Nothing collected this: it is known only as the end of a relationship, so there is no answer.</source>
        <translation>Nichts hat dies erfasst: Es ist nur als Ende einer Beziehung bekannt, daher gibt es keine Antwort.</translation>
    </message>
    <message>
        <source>No answer was kept for this. A rule made it from other answers, or its answer is still on the way to the workspace.</source>
        <translation>Hierfür ist keine Antwort gespeichert. Eine Regel hat es aus anderen Antworten gebildet, oder seine Antwort ist noch auf dem Weg in den Arbeitsbereich.</translation>
    </message>
    <message>
        <source>This answer is not JSON</source>
        <translation>Diese Antwort ist kein JSON</translation>
    </message>
    <message>
        <source>It stops being JSON at byte %1. Copy it to look at it.</source>
        <translation>Ab Byte %1 ist es kein JSON mehr. Zum Ansehen kopieren.</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Position among the hits of a search: &quot;3 of 12&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>azimuth::RelationshipList</name>
    <message>
        <source>Relationships</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Show in graph</source>
        <translation>Im Graph anzeigen</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>List all of this kind</source>
        <translation>Alle dieser Art auflisten</translation>
    </message>
</context>
<context>
    <name>azimuth::RelationshipsModel</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Type of start</source>
        <translation>Typ des Anfangs</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Type of end</source>
        <translation>Typ des Endes</translation>
    </message>
</context>
<context>
    <name>azimuth::RunningArc</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
</context>
<context>
    <name>azimuth::SecretField</name>
    <message>
        <source>Show the client secret while held</source>
        <translation>Clientgeheimnis anzeigen, solange gedrückt</translation>
    </message>
</context>
<context>
    <name>azimuth::Session</name>
    <message>
        <source>The connection could not be tested.</source>
        <translation>Die Verbindung konnte nicht getestet werden.</translation>
    </message>
    <message>
        <source>Give the client secret first.</source>
        <translation>Zuerst das Clientgeheimnis eingeben.</translation>
    </message>
    <message>
        <source>Choose or add a connection first.</source>
        <translation>Zuerst eine Verbindung wählen oder hinzufügen.</translation>
    </message>
    <message>
        <source>There is no such connection any more.</source>
        <translation>Diese Verbindung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Stopped before anything was read.</source>
        <translation>Angehalten, bevor etwas gelesen wurde.</translation>
    </message>
    <message>
        <source>The demo connection lives for this run only and cannot be changed.</source>
        <translation>Die Demoverbindung besteht nur für diese Sitzung und kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>A new connection needs its client secret.</source>
        <translation>Eine neue Verbindung braucht ihr Clientgeheimnis.</translation>
    </message>
    <message>
        <source>The demo connection lives for this run only and cannot be copied.</source>
        <translation>Die Demoverbindung besteht nur für diese Sitzung und kann nicht kopiert werden.</translation>
    </message>
    <message>
        <source>%1 has no client secret yet, for that of the original could not be copied. Edit the connection and give it.</source>
        <translation>%1 hat noch kein Clientgeheimnis, denn das des Originals ließ sich nicht kopieren. Die Verbindung bearbeiten und es eingeben.</translation>
    </message>
    <message>
        <source>%1 is being collected. Cancel the collection first.</source>
        <translation>%1 wird gerade erfasst. Zuerst die Erfassung abbrechen.</translation>
    </message>
    <message>
        <source>Demo tenant (simulated)</source>
        <translation>Demomandant (simuliert)</translation>
    </message>
    <message>
        <source>There is no such snapshot in this workspace.</source>
        <translation>Diesen Snapshot gibt es im Arbeitsbereich nicht.</translation>
    </message>
    <message>
        <source>Nothing is open that could keep this. Collect or open a workspace first.</source>
        <translation>Es ist nichts offen, das dies aufnehmen könnte. Zuerst erfassen oder einen Arbeitsbereich öffnen.</translation>
    </message>
</context>
<context>
    <name>azimuth::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Without animations</source>
        <translation>Ohne Animationen</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
</context>
<context>
    <name>azimuth::SetupGuide</name>
    <message>
        <source>Set up an App Registration</source>
        <translation>App-Registrierung einrichten</translation>
    </message>
    <message>
        <source>Register the application</source>
        <translation>Anwendung registrieren</translation>
    </message>
    <message>
        <source>In the Microsoft Entra admin center open App registrations, then New registration. Name it Azimuth, choose accounts in this directory only, leave the redirect URI empty.</source>
        <translation>Im Microsoft Entra Admin Center App-Registrierungen, dann Neue Registrierung öffnen. Den Namen Azimuth vergeben, nur Konten in diesem Verzeichnis wählen, den Umleitungs-URI leer lassen.</translation>
    </message>
    <message>
        <source>Note two IDs</source>
        <translation>Zwei IDs notieren</translation>
    </message>
    <message>
        <source>On the application’s Overview: Application (client) ID, and Directory (tenant) ID. Both go into the Sign-in page.</source>
        <translation>Auf der Übersicht der Anwendung: Anwendungs-ID (Client) und Verzeichnis-ID (Mandant). Beide gehören auf die Seite Anmeldung.</translation>
    </message>
    <message>
        <source>Add Microsoft Graph application permissions</source>
        <translation>Anwendungsberechtigungen für Microsoft Graph hinzufügen</translation>
    </message>
    <message>
        <source>Under API permissions, Add a permission, Microsoft Graph, Application permissions, choose those below. They only read. Directory.Read.All alone does instead of all of them.</source>
        <translation>Unter API-Berechtigungen, Berechtigung hinzufügen, Microsoft Graph, Anwendungsberechtigungen die folgenden wählen. Sie lesen nur. Directory.Read.All allein ersetzt sie alle.</translation>
    </message>
    <message>
        <source>Grant admin consent</source>
        <translation>Administratorzustimmung erteilen</translation>
    </message>
    <message>
        <source>On the same page. It takes a Privileged Role Administrator or a Global Administrator.</source>
        <translation>Auf derselben Seite. Das kann ein Privileged Role Administrator oder ein Global Administrator.</translation>
    </message>
    <message>
        <source>Assign Reader</source>
        <translation>Reader zuweisen</translation>
    </message>
    <message>
        <source>On each subscription, or on a management group above them, open Access control (IAM), add the role Reader for the application.</source>
        <translation>Auf jedem Abonnement oder auf einer Verwaltungsgruppe darüber Zugriffssteuerung (IAM) öffnen und der Anwendung die Rolle Reader (Leser) zuweisen.</translation>
    </message>
    <message>
        <source>Make a client secret</source>
        <translation>Clientgeheimnis anlegen</translation>
    </message>
    <message>
        <source>Under Certificates &amp; secrets, New client secret. Copy its Value at once: it is shown only now. The Secret ID beside it does not sign in.</source>
        <translation>Unter Zertifikate &amp; Geheimnisse: Neuer geheimer Clientschlüssel. Den Wert gleich kopieren: Er wird nur jetzt gezeigt. Die Geheimnis-ID daneben taugt nicht zur Anmeldung.</translation>
    </message>
    <message>
        <source>Copy the permissions</source>
        <translation>Berechtigungen kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>azimuth::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>azimuth::ShowPanel</name>
    <message>
        <source>Shown types and relationships</source>
        <translation>Angezeigte Typen und Beziehungen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Unknown type</source>
        <translation>Unbekannter Typ</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Beziehungen</translation>
    </message>
</context>
<context>
    <name>azimuth::SignInPage</name>
    <message>
        <source>System keychain</source>
        <translation>Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Memory, until Azimuth closes</source>
        <translation>Arbeitsspeicher, bis Azimuth endet</translation>
    </message>
    <message>
        <source>Azure public</source>
        <translation>Azure öffentlich</translation>
    </message>
    <message>
        <source>Azure US Government</source>
        <translation>Azure US Government</translation>
    </message>
    <message>
        <source>Azure US Government, DoD</source>
        <translation>Azure US Government, DoD</translation>
    </message>
    <message>
        <source>Azure operated by 21Vianet (China)</source>
        <translation>Azure, betrieben von 21Vianet (China)</translation>
    </message>
    <message>
        <source>Own endpoints, from a file</source>
        <translation>Eigene Endpunkte, aus einer Datei</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>contoso.onmicrosoft.com, or the tenant&apos;s ID</source>
        <translation>contoso.onmicrosoft.com oder die Mandanten-ID</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>C&amp;loud</source>
        <translation>C&amp;loud</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>&amp;Mandant</translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation>Client-&amp;ID</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client&amp;geheimnis</translation>
    </message>
    <message>
        <source>Paste the secret’s value, not its ID.</source>
        <translation>Den Wert des Geheimnisses einfügen, nicht seine ID.</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>File with the cloud&apos;s endpoints</source>
        <translation>Datei mit den Endpunkten der Cloud</translation>
    </message>
    <message>
        <source>Path of a JSON file with the cloud’s endpoints</source>
        <translation>Pfad einer JSON-Datei mit den Endpunkten der Cloud</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Keep the client secret in</source>
        <translation>Speicherort des Clientgeheimnisses</translation>
    </message>
    <message>
        <source>Choose a file with a cloud’s endpoints</source>
        <translation>Datei mit den Endpunkten einer Cloud wählen</translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>JSON-Dateien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Kept in memory; type to replace it</source>
        <translation>Im Arbeitsspeicher; zum Ersetzen tippen</translation>
    </message>
    <message>
        <source>Kept in the keychain; type to replace it</source>
        <translation>Im Schlüsselbund; zum Ersetzen tippen</translation>
    </message>
    <message>
        <source>A connection needs its client secret. Paste it here.</source>
        <translation>Eine Verbindung braucht ihr Clientgeheimnis. Hier einfügen.</translation>
    </message>
    <message>
        <source>Paste the client secret again to keep it elsewhere.</source>
        <translation>Das Clientgeheimnis erneut einfügen, um es woanders zu speichern.</translation>
    </message>
    <message>
        <source>This looks like the secret’s ID. Azure shows the value beside it, once, when the secret is made.</source>
        <translation>Das sieht wie die ID des Geheimnisses aus. Azure zeigt den Wert daneben, einmal, beim Anlegen des Geheimnisses.</translation>
    </message>
</context>
<context>
    <name>azimuth::SnapshotPicker</name>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>Collecting now</source>
        <translation>Wird gerade erfasst</translation>
    </message>
    <message>
        <source>No snapshot</source>
        <translation>Kein Snapshot</translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n Entität</numerusform>
            <numerusform>%n Entitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, cut short, %2</source>
        <translation>%1, abgebrochen, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>azimuth::StatusLine</name>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min %2 s left</source>
        <translation>noch etwa %1 min %2 s</translation>
    </message>
    <message>
        <source>about %1 h %2 min left</source>
        <translation>noch etwa %1 h %2 min</translation>
    </message>
    <message>
        <source>Progress of the collection</source>
        <translation>Fortschritt der Erfassung</translation>
    </message>
    <message>
        <source>Shows what was not read, and why</source>
        <translation>Zeigt, was nicht gelesen wurde, und warum</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>Arbeitsbereich %1</translation>
    </message>
    <message>
        <source>Nothing collected yet</source>
        <translation>Noch nichts erfasst</translation>
    </message>
    <message>
        <source>Snapshot %1</source>
        <translation>Snapshot %1</translation>
    </message>
    <message>
        <source>Not kept as a snapshot</source>
        <translation>Nicht als Snapshot gespeichert</translation>
    </message>
    <message>
        <source>%1 of %2 steps read in full</source>
        <translation>%1 von %2 Schritten ganz gelesen</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>Joining what was read</source>
        <translation>Gelesenes wird verknüpft</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>Erfassung läuft</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 von %2 Schritten</translation>
    </message>
    <message>
        <source>%1 requests/s, %2 throttled</source>
        <translation>%1 Anfragen/s, %2 gedrosselt</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 Anfragen/s</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln Entität</numerusform>
            <numerusform>%Ln Entitäten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relationships</source>
        <translation>
            <numerusform>%Ln Beziehung</numerusform>
            <numerusform>%Ln Beziehungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::SubscriptionsPage</name>
    <message>
        <source>&amp;All that the App Registration can see</source>
        <translation>&amp;Alle, die die App-Registrierung sehen kann</translation>
    </message>
    <message>
        <source>&amp;Only these subscriptions</source>
        <translation>&amp;Nur diese Abonnements</translation>
    </message>
    <message>
        <source>IDs of the subscriptions to read</source>
        <translation>IDs der zu lesenden Abonnements</translation>
    </message>
    <message>
        <source>One subscription ID a line</source>
        <translation>Eine Abonnement-ID pro Zeile</translation>
    </message>
    <message>
        <source>Microsoft Entra ID is read in either case.</source>
        <translation>Microsoft Entra ID wird in jedem Fall gelesen.</translation>
    </message>
    <message>
        <source>Give at least one subscription ID, or choose all.</source>
        <translation>Mindestens eine Abonnement-ID angeben oder alle wählen.</translation>
    </message>
    <message>
        <source>“%1” is not a subscription ID. It has 32 digits and letters in five groups.</source>
        <translation>„%1“ ist keine Abonnement-ID. Sie hat 32 Ziffern und Buchstaben in fünf Gruppen.</translation>
    </message>
</context>
<context>
    <name>azimuth::TableWords</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>Relationships out</source>
        <translation>Beziehungen ausgehend</translation>
    </message>
    <message>
        <source>Relationships in</source>
        <translation>Beziehungen eingehend</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Portal link</source>
        <translation>Portallink</translation>
    </message>
    <message>
        <source>HTTPS only</source>
        <translation>Nur HTTPS</translation>
    </message>
    <message>
        <source>Minimum TLS</source>
        <translation>Mindest-TLS</translation>
    </message>
    <message>
        <source>Public blobs allowed</source>
        <translation>Öffentliche Blobs erlaubt</translation>
    </message>
    <message>
        <source>Shared key allowed</source>
        <translation>Freigegebener Schlüssel erlaubt</translation>
    </message>
    <message>
        <source>Public network access</source>
        <translation>Öffentlicher Netzwerkzugriff</translation>
    </message>
    <message>
        <source>Network default</source>
        <translation>Netzwerkvorgabe</translation>
    </message>
    <message>
        <source>RBAC authorization</source>
        <translation>RBAC-Autorisierung</translation>
    </message>
    <message>
        <source>Purge protection</source>
        <translation>Bereinigungsschutz</translation>
    </message>
    <message>
        <source>Public IP address</source>
        <translation>Öffentliche IP-Adresse</translation>
    </message>
    <message>
        <source>Private IP address</source>
        <translation>Private IP-Adresse</translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation>Anwendungs-ID</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Benutzerprinzipalname</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>VM size</source>
        <translation>VM-Größe</translation>
    </message>
    <message>
        <source>Disk size in GB</source>
        <translation>Datenträgergröße in GB</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Abonnement-ID</translation>
    </message>
    <message>
        <source>Principal ID</source>
        <translation>Prinzipal-ID</translation>
    </message>
    <message>
        <source>Role definition ID</source>
        <translation>Rollendefinitions-ID</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <extracomment>A date with a time, as QLocale::toString() formats it. Keep the order of your language.</extracomment>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen entities</source>
        <translation>
            <numerusform>%n gewählte Entität</numerusform>
            <numerusform>%n gewählte Entitäten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n types</source>
        <translation>
            <numerusform>%n Typ</numerusform>
            <numerusform>%n Typen</numerusform>
        </translation>
    </message>
    <message>
        <source>All entities</source>
        <translation>Alle Entitäten</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>has</source>
        <translation>hat</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>has not</source>
        <translation>hat nicht</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>kleiner als</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>größer als</translation>
    </message>
    <message>
        <source>is present</source>
        <translation>ist vorhanden</translation>
    </message>
    <message>
        <source>is absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1: &quot;Storage accounts&quot;; %2: the name of what they lie in.</extracomment>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>azimuth::TestReport</name>
    <message>
        <source>What the test found</source>
        <translation>Was der Test gefunden hat</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number like 1.4: seconds.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Signing in and asking for each permission</source>
        <translation>Anmeldung läuft, jede Berechtigung wird abgefragt</translation>
    </message>
</context>
<context>
    <name>azimuth::Toolbar</name>
    <message>
        <source>Toolbar</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Search or run an action</source>
        <translation>Suchen oder Aktion ausführen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writes what this page shows as CSV</source>
        <translation>Schreibt, was diese Seite zeigt, als CSV</translation>
    </message>
    <message>
        <source>Search or run an action   %1</source>
        <translation>Suchen oder Aktion ausführen   %1</translation>
    </message>
</context>
<context>
    <name>azimuth::TypeList</name>
    <message>
        <source>Find a type</source>
        <translation>Typ suchen</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
</context>
<context>
    <name>azimuth::TypeListModel</name>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Name in the model</source>
        <extracomment>The name of a type in the data model: azure_vm</extracomment>
        <translation>Name im Modell</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
</context>
<context>
    <name>azimuth::VerifyCommand</name>
    <message>
        <source>verify has no format %1; it has table and json.</source>
        <translation>verify kennt das Format %1 nicht; es kennt table und json.</translation>
    </message>
    <message>
        <source>The subscriptions could not be listed: %1</source>
        <translation>Die Abonnements konnten nicht aufgelistet werden: %1</translation>
    </message>
    <message>
        <source>No subscription is visible to this application, so nothing can be said of Azure Resource Manager steps. Give it the Reader role on a subscription or on the tenant&apos;s root management group.</source>
        <translation>Für diese Anwendung ist kein Abonnement sichtbar, daher lässt sich über Schritte von Azure Resource Manager nichts sagen. Ihr die Rolle Reader auf einem Abonnement oder auf der Stammverwaltungsgruppe des Mandanten zuweisen.</translation>
    </message>
    <message>
        <source>more than reading: %1</source>
        <translation>mehr als Lesen: %1</translation>
    </message>
    <message>
        <source>What would mend what is missing:</source>
        <translation>Was das Fehlende beheben würde:</translation>
    </message>
    <message>
        <source>%1 at %2:</source>
        <translation>%1 auf %2:</translation>
    </message>
</context>
<context>
    <name>azimuth::WindowMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Collection</source>
        <translation>&amp;Erfassung</translation>
    </message>
    <message>
        <source>E&amp;ntity</source>
        <translation>E&amp;ntität</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>G&amp;raph</source>
        <translation>G&amp;raph</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>azimuth::WordedProperties</name>
    <message>
        <source>Finding: %1</source>
        <translation>Befund: %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Tags: %1</translation>
    </message>
</context>
<context>
    <name>azimuth::WordedRelationships</name>
    <message>
        <source>%1, outgoing</source>
        <extracomment>%1 is a class of relationships, &quot;HAS&quot;</extracomment>
        <translation>%1, ausgehend</translation>
    </message>
    <message>
        <source>%1, incoming</source>
        <translation>%1, eingehend</translation>
    </message>
    <message>
        <source>%1. Nothing collected it.</source>
        <translation>%1. Nichts hat es erfasst.</translation>
    </message>
</context>
</TS>
