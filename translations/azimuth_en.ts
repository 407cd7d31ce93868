<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CollectionWatch</name>
    <message numerus="yes">
        <source>%1 entities were collected, with gaps in %n step(s). Coverage says what is missing and what would help.</source>
        <translation>
            <numerusform>%1 entities were collected, with gaps in %n step. Coverage says what is missing and what would help.</numerusform>
            <numerusform>%1 entities were collected, with gaps in %n steps. Coverage says what is missing and what would help.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message numerus="yes">
        <source>%n step(s) of the collection were not read completely; the export&apos;s coverage says which and why.</source>
        <translation>
            <numerusform>%n step of the collection was not read completely; the export&apos;s coverage says which and why.</numerusform>
            <numerusform>%n steps of the collection were not read completely; the export&apos;s coverage says which and why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsCommand</name>
    <message numerus="yes">
        <source>%1 were not read completely in %n scope(s); the export&apos;s coverage says which and why.</source>
        <translation>
            <numerusform>%1 were not read completely in %n scope; the export&apos;s coverage says which and why.</numerusform>
            <numerusform>%1 were not read completely in %n scopes; the export&apos;s coverage says which and why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) of Advisor repeat an assessment of Defender: they are listed once, as the assessment.</source>
        <translation>
            <numerusform>%n recommendation of Advisor repeats an assessment of Defender: it is listed once, as the assessment.</numerusform>
            <numerusform>%n recommendations of Advisor repeat an assessment of Defender: they are listed once, as the assessment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) were postponed, dismissed or completed in Azure: they are not listed.</source>
        <translation>
            <numerusform>%n recommendation was postponed, dismissed or completed in Azure: it is not listed.</numerusform>
            <numerusform>%n recommendations were postponed, dismissed or completed in Azure: they are not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n finding(s) nobody told how severe they are: --fail-on does not count them. The export&apos;s coverage says which listing was not read.</source>
        <translation>
            <numerusform>Of %n finding nobody told how severe it is: --fail-on does not count it. The export&apos;s coverage says which listing was not read.</numerusform>
            <numerusform>Of %n findings nobody told how severe they are: --fail-on does not count them. The export&apos;s coverage says which listing was not read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PermissionRows</name>
    <message numerus="yes">
        <source>Signed in. %n thing(s) need your attention.</source>
        <translation>
            <numerusform>Signed in. %n thing needs your attention.</numerusform>
            <numerusform>Signed in. %n things need your attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application permission(s)</source>
        <translation>
            <numerusform>%n application permission</numerusform>
            <numerusform>%n application permissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) visible</source>
        <translation>
            <numerusform>%n subscription visible</numerusform>
            <numerusform>%n subscriptions visible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more step(s)</source>
        <translation>
            <numerusform>And %n more step</numerusform>
            <numerusform>And %n more steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>needs %1, in %n subscriptions</source>
        <translation>
            <numerusform>needs %1, in %n subscription</numerusform>
            <numerusform>needs %1, in %n subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) behind</source>
        <translation>
            <numerusform>%n second behind</numerusform>
            <numerusform>%n seconds behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ahead</source>
        <translation>
            <numerusform>%n second ahead</numerusform>
            <numerusform>%n seconds ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PermissionTree</name>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message numerus="yes">
        <source>%1 of %2 listings, %3 objects, %4 requests (%5 per second), %n gap(s)</source>
        <translation>
            <numerusform>%1 of %2 listings, %3 objects, %4 requests (%5 per second), %n gap</numerusform>
            <numerusform>%1 of %2 listings, %3 objects, %4 requests (%5 per second), %n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>This machine&apos;s clock is off by about %n second(s). Set it right and try again.</source>
        <translation>
            <numerusform>This machine&apos;s clock is off by about %n second. Set it right and try again.</numerusform>
            <numerusform>This machine&apos;s clock is off by about %n seconds. Set it right and try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::CollectCommand</name>
    <message numerus="yes">
        <source>and %n more gap(s); the workspace&apos;s coverage lists them all.</source>
        <translation>
            <numerusform>and %n more gap; the workspace&apos;s coverage lists them all.</numerusform>
            <numerusform>and %n more gaps; the workspace&apos;s coverage lists them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) were left out by the options of this run.</source>
        <translation>
            <numerusform>%n step was left out by the options of this run.</numerusform>
            <numerusform>%n steps were left out by the options of this run.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::ColumnChooser</name>
    <message numerus="yes">
        <source>%n entities</source>
        <comment>how many have the property</comment>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::CoverageFilterBar</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::CoverageText</name>
    <message numerus="yes">
        <source>%1 of %n steps</source>
        <translation>
            <numerusform>%1 of %n step</numerusform>
            <numerusform>%1 of %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n throttled answers</source>
        <translation>
            <numerusform>%n throttled answer</numerusform>
            <numerusform>%n throttled answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::CoverageView</name>
    <message numerus="yes">
        <source>%n rows are hidden by the filter.</source>
        <translation>
            <numerusform>%n row is hidden by the filter.</numerusform>
            <numerusform>%n rows are hidden by the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::EmptyTable</name>
    <message numerus="yes">
        <source>%Ln rows are hidden</source>
        <translation>
            <numerusform>%Ln row is hidden</numerusform>
            <numerusform>%Ln rows are hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n filters</source>
        <translation>
            <numerusform>by %n filter</numerusform>
            <numerusform>by %n filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of this kind exists in the %n subscriptions that were read.</source>
        <translation>
            <numerusform>Nothing of this kind exists in the %n subscription that was read.</numerusform>
            <numerusform>Nothing of this kind exists in the %n subscriptions that were read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::EntityTableView</name>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::ExportShown</name>
    <message numerus="yes">
        <source>Exported %n rows.</source>
        <translation>
            <numerusform>Exported %n row.</numerusform>
            <numerusform>Exported %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::FindingDelegate</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::FindingFilters</name>
    <message numerus="yes">
        <source>%1, %n finding(s)</source>
        <translation>
            <numerusform>%1, %n finding</numerusform>
            <numerusform>%1, %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) of Advisor repeat an assessment of Defender and are listed once, as the assessment.</source>
        <translation>
            <numerusform>%n recommendation of Advisor repeats an assessment of Defender and is listed once, as the assessment.</numerusform>
            <numerusform>%n recommendations of Advisor repeat an assessment of Defender and are listed once, as the assessment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) were postponed, dismissed or completed in Azure and are not listed.</source>
        <translation>
            <numerusform>%n recommendation was postponed, dismissed or completed in Azure and is not listed.</numerusform>
            <numerusform>%n recommendations were postponed, dismissed or completed in Azure and are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::FindingModel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::FindingsView</name>
    <message numerus="yes">
        <source>%n finding(s) are hidden by the filters.</source>
        <translation>
            <numerusform>%n finding is hidden by the filters.</numerusform>
            <numerusform>%n findings are hidden by the filters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::GraphCanvas</name>
    <message numerus="yes">
        <source>%Ln relationships</source>
        <translation>
            <numerusform>%Ln relationship</numerusform>
            <numerusform>%Ln relationships</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::GraphView</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>A node that stands for neighbours which are not shown.</extracomment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>nodes that are not shown</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::ModelDetails</name>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln requests</source>
        <translation>
            <numerusform>Show the %Ln request</numerusform>
            <numerusform>Show all %Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::ModelWords</name>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::NavigatorTree</name>
    <message numerus="yes">
        <source>%n more matches</source>
        <translation>
            <numerusform>%n more match</numerusform>
            <numerusform>%n more matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n types</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps: see Coverage for what could not be read.</source>
        <translation>
            <numerusform>%n gap: see Coverage for what could not be read.</numerusform>
            <numerusform>%n gaps: see Coverage for what could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::OverviewRows</name>
    <message numerus="yes">
        <source>%1, %n entities</source>
        <extracomment>A bar for a screen reader: name, number of entities</extracomment>
        <translation>
            <numerusform>%1, %n entity</numerusform>
            <numerusform>%1, %n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n findings</source>
        <translation>
            <numerusform>%1, %n finding</numerusform>
            <numerusform>%1, %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n users</source>
        <translation>
            <numerusform>%1 of %n user</numerusform>
            <numerusform>%1 of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts are disabled</source>
        <translation>
            <numerusform>%n account is disabled</numerusform>
            <numerusform>%n accounts are disabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applications have one</source>
        <translation>
            <numerusform>%n application has one</numerusform>
            <numerusform>%n applications have one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expired %n days ago</source>
        <translation>
            <numerusform>expired %n day ago</numerusform>
            <numerusform>expired %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n steps read, %3 in part, %4 not read</source>
        <translation>
            <numerusform>%1: %2 of %n step read, %3 in part, %4 not read</numerusform>
            <numerusform>%1: %2 of %n steps read, %3 in part, %4 not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n places</source>
        <extracomment>%1 is a step of the collection, like &quot;Disks&quot;</extracomment>
        <translation>
            <numerusform>%1, %n place</numerusform>
            <numerusform>%1, %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::OverviewView</name>
    <message numerus="yes">
        <source>%n types</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open ends</source>
        <translation>
            <numerusform>%n open end</numerusform>
            <numerusform>%n open ends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in part</source>
        <translation>
            <numerusform>%n in part</numerusform>
            <numerusform>%n in part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an expired credential</source>
        <translation>
            <numerusform>%n with an expired credential</numerusform>
            <numerusform>%n with an expired credential</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps read</source>
        <translation>
            <numerusform>%1 of %n step read</numerusform>
            <numerusform>%1 of %n steps read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps were not read or only in part</source>
        <translation>
            <numerusform>%n step was not read or only in part</numerusform>
            <numerusform>%n steps were not read or only in part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ten largest of %n types</source>
        <translation>
            <numerusform>Ten largest of %n type</numerusform>
            <numerusform>Ten largest of %n types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Eight largest of %n subscriptions</source>
        <translation>
            <numerusform>Eight largest of %n subscription</numerusform>
            <numerusform>Eight largest of %n subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Eight largest of %n regions</source>
        <translation>
            <numerusform>Eight largest of %n region</numerusform>
            <numerusform>Eight largest of %n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expired or within 30 days</source>
        <translation>
            <numerusform>%n expired or within 30 days</numerusform>
            <numerusform>%n expired or within 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::PermissionHeader</name>
    <message numerus="yes">
        <source>%1: %n step(s)</source>
        <translation>
            <numerusform>%1: %n step</numerusform>
            <numerusform>%1: %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::PermissionModel</name>
    <message numerus="yes">
        <source>Show %n more, all ready</source>
        <translation>
            <numerusform>Show %n more, ready</numerusform>
            <numerusform>Show %n more, all ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s) ready</source>
        <translation>
            <numerusform>%1 of %n step ready</numerusform>
            <numerusform>%1 of %n steps ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n type(s)</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::SnapshotPicker</name>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::StatusLine</name>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relationships</source>
        <translation>
            <numerusform>%Ln relationship</numerusform>
            <numerusform>%Ln relationships</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azimuth::TableWords</name>
    <message numerus="yes">
        <source>%n chosen entities</source>
        <translation>
            <numerusform>%n chosen entity</numerusform>
            <numerusform>%n chosen entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n types</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
</context>
</TS>
