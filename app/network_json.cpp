#include "app/network_json.h"

#include "app/json.h"

namespace hallway {

namespace {
/// {"id","name"}, or null for nobody.
Result<QJsonValue> personReference(const Workspace &workspace, ContactId id)
{
    if (!id.isValid()) {
        return QJsonValue();
    }
    return workspace.people().name(id).map(
        [id](const QString &name) { return QJsonValue(contactReference(id, name)); });
}

QJsonArray deadlinesJson(const Event &event)
{
    QJsonArray array;
    for (const Deadline &deadline : event.deadlines) {
        array.append(QJsonObject{{QStringLiteral("id"), deadline.id.value},
                                 {QStringLiteral("kind"), deadlineKindName(deadline.kind)},
                                 {QStringLiteral("title"), textOrNull(deadline.title)},
                                 {QStringLiteral("due_on"), dayOrNull(deadline.dueOn)},
                                 {QStringLiteral("done_on"), dayOrNull(deadline.doneOn)}});
    }
    return array;
}

Result<QJsonArray> targetsJson(const Workspace &workspace, const Event &event)
{
    QJsonArray array;
    for (const Target &target : event.targets) {
        const auto person = personReference(workspace, target.contact);
        if (!person) {
            return failed(person);
        }
        array.append(QJsonObject{{QStringLiteral("contact"), *person},
                                 {QStringLiteral("reason"), textOrNull(target.reason)},
                                 {QStringLiteral("session"), textOrNull(target.session)}});
    }
    return array;
}

Result<QJsonArray> metJson(const Workspace &workspace, EventId id)
{
    const auto met = workspace.events().met(id);
    if (!met) {
        return failed(met);
    }
    QJsonArray array;
    for (const ContactId contact : *met) {
        const auto person = personReference(workspace, contact);
        if (!person) {
            return failed(person);
        }
        array.append(*person);
    }
    return array;
}

QJsonArray outputsJson(const Work &work)
{
    QJsonArray array;
    for (const Output &output : work.outputs) {
        array.append(QJsonObject{{QStringLiteral("kind"), outputKindName(output.kind)},
                                 {QStringLiteral("title"), output.title},
                                 {QStringLiteral("venue"), textOrNull(output.venue)},
                                 {QStringLiteral("doi"), textOrNull(output.doi)},
                                 {QStringLiteral("pmid"), textOrNull(output.pmid)},
                                 {QStringLiteral("on"), dayOrNull(output.on)}});
    }
    return array;
}

Result<QJsonArray> deliverablesJson(const Workspace &workspace, WorkId work)
{
    const auto deliverables = workspace.works().deliverables(work);
    if (!deliverables) {
        return failed(deliverables);
    }
    QJsonArray array;
    for (const Promise &deliverable : *deliverables) {
        const auto json = deliverableJson(workspace, deliverable);
        if (!json) {
            return failed(json);
        }
        array.append(*json);
    }
    return array;
}

QJsonObject writerJson(const Writer &writer)
{
    return {{QStringLiteral("name"), textOrNull(writer.name)},
            {QStringLiteral("title"), textOrNull(writer.title)},
            {QStringLiteral("department"), textOrNull(writer.department)},
            {QStringLiteral("email"), textOrNull(writer.email)}};
}

QJsonArray stepsJson(const std::vector<LetterReached> &steps)
{
    QJsonArray array;
    for (const LetterReached &step : steps) {
        array.append(QJsonObject{{QStringLiteral("state"), letterStateName(step.state)},
                                 {QStringLiteral("on"), dayOrNull(step.on)}});
    }
    return array;
}
} // namespace

Result<QJsonObject> eventJson(const Workspace &workspace, const Event &event)
{
    const auto targets = targetsJson(workspace, event);
    const auto met = metJson(workspace, event.id);
    if (!targets || !met) {
        return targets ? failed(met) : failed(targets);
    }
    return QJsonObject{{QStringLiteral("id"), event.id.value},
                       {QStringLiteral("name"), event.name},
                       {QStringLiteral("kind"), eventKindName(event.kind)},
                       {QStringLiteral("series"), textOrNull(event.series)},
                       {QStringLiteral("place"), textOrNull(event.place)},
                       {QStringLiteral("starts_on"), dayOrNull(event.startsOn)},
                       {QStringLiteral("ends_on"), dayOrNull(event.endsOn)},
                       {QStringLiteral("attendance"), attendanceName(event.attendance)},
                       {QStringLiteral("link"), textOrNull(event.link)},
                       {QStringLiteral("notes"), textOrNull(event.notes)},
                       {QStringLiteral("deadlines"), deadlinesJson(event)},
                       {QStringLiteral("targets"), *targets},
                       {QStringLiteral("met"), *met}};
}

Result<QJsonObject> letterJson(const Workspace &workspace, const Letter &letter)
{
    const auto person = personReference(workspace, letter.contact);
    const auto steps = workspace.letters().steps(letter.id);
    if (!person || !steps) {
        return person ? failed(steps) : failed(person);
    }
    const auto season = letter.season.isValid() ? workspace.letters().season(letter.season)
                                                : Result<Season>(Season());
    if (!season) {
        return failed(season);
    }
    return QJsonObject{{QStringLiteral("id"), letter.id.value},
                       {QStringLiteral("contact"), *person},
                       {QStringLiteral("season"), textOrNull(season->name)},
                       {QStringLiteral("target"), textOrNull(letter.target)},
                       {QStringLiteral("writer"), writerJson(letter.writer)},
                       {QStringLiteral("form"), letterFormName(letter.form)},
                       {QStringLiteral("chair"), letter.isChair},
                       {QStringLiteral("waived"), letter.isWaived},
                       {QStringLiteral("strong"), letter.isStrong},
                       {QStringLiteral("due_on"), dayOrNull(letter.dueOn)},
                       {QStringLiteral("submission"), textOrNull(letter.submission)},
                       {QStringLiteral("portal"), portalStateName(letter.portal)},
                       {QStringLiteral("state"), letterStateName(letter.state)},
                       {QStringLiteral("steps"), stepsJson(*steps)},
                       {QStringLiteral("notes"), textOrNull(letter.notes)}};
}

QJsonObject seasonJson(const Season &season)
{
    return {{QStringLiteral("id"), season.id.value},
            {QStringLiteral("name"), season.name},
            {QStringLiteral("opens_on"), dayOrNull(season.opensOn)},
            {QStringLiteral("submits_on"), dayOrNull(season.submitsOn)},
            {QStringLiteral("reviews_on"), dayOrNull(season.reviewsOn)},
            {QStringLiteral("ends_on"), dayOrNull(season.endsOn)},
            {QStringLiteral("match_on"), dayOrNull(season.matchOn)},
            {QStringLiteral("wanted"), season.wanted}};
}

Result<QJsonObject> workJson(const Workspace &workspace, const Work &work)
{
    QJsonArray participants;
    for (const WorkParticipant &participant : work.participants) {
        const auto person = personReference(workspace, participant.contact);
        if (!person) {
            return failed(person);
        }
        participants.append(QJsonObject{{QStringLiteral("contact"), *person},
                                        {QStringLiteral("part"), textOrNull(participant.part)}});
    }
    const auto deliverables = deliverablesJson(workspace, work.id);
    if (!deliverables) {
        return failed(deliverables);
    }
    return QJsonObject{{QStringLiteral("id"), work.id.value},
                       {QStringLiteral("title"), work.title},
                       {QStringLiteral("kind"), workKindName(work.kind)},
                       {QStringLiteral("state"), workStateName(work.state)},
                       {QStringLiteral("starts_on"), dayOrNull(work.startsOn)},
                       {QStringLiteral("ends_on"), dayOrNull(work.endsOn)},
                       {QStringLiteral("my_part"), textOrNull(work.myPart)},
                       {QStringLiteral("notes"), textOrNull(work.notes)},
                       {QStringLiteral("participants"), participants},
                       {QStringLiteral("deliverables"), *deliverables},
                       {QStringLiteral("outputs"), outputsJson(work)}};
}

Result<QJsonObject> deliverableJson(const Workspace &workspace, const Promise &deliverable)
{
    const auto person = personReference(workspace, deliverable.contact);
    if (!person) {
        return failed(person);
    }
    return QJsonObject{{QStringLiteral("id"), deliverable.id.value},
                       {QStringLiteral("work_id"), deliverable.work.value},
                       {QStringLiteral("title"), deliverable.text},
                       {QStringLiteral("contact"), *person},
                       {QStringLiteral("due_on"), dayOrNull(deliverable.promisedFor)},
                       {QStringLiteral("done_on"), dayOrNull(deliverable.keptOn)}};
}

QJsonObject milestoneJson(const Milestone &milestone)
{
    return {{QStringLiteral("id"), milestone.id.value},
            {QStringLiteral("title"), milestone.title},
            {QStringLiteral("kind"), milestoneKindName(milestone.kind)},
            {QStringLiteral("on"), dayOrNull(milestone.on)},
            {QStringLiteral("notes"), textOrNull(milestone.notes)}};
}

} // namespace hallway
