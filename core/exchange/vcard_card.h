#pragma once

#include "core/exchange/records.h"
#include "core/exchange/vcard_lines.h"
#include "core/exchange/vcard_property.h"

#include <QHash>
#include <QSet>
#include <vector>

namespace hallway {

/// Makes a contact of the lines of one card.
class VcardCard
{
public:
    /// Fills the record's contact and warnings; both have to be empty before.
    explicit VcardCard(ContactRecord &record) : record_(record), contact_(record.contact) {}

    /// Reads the lines between BEGIN and END.
    void read(const std::vector<VcardLine> &lines);

private:
    void noteGroup(qsizetype index);
    void apply(const VcardProperty &property);
    bool applyText(const VcardProperty &property, QByteArrayView value);
    bool applyList(const VcardProperty &property, QByteArrayView value);
    bool setOnce(QString &field, const QString &text);
    bool setOrganization(QByteArrayView value);
    bool setBirthday(const VcardProperty &property, QByteArrayView value);
    bool setPhoto(const VcardProperty &property, QByteArrayView value);
    bool addTags(QByteArrayView value);
    void addNote(const QString &text);
    bool addValue(std::vector<LabelledValue> &values, int &best, const VcardProperty &property,
                  const QString &value);
    bool addAddress(const VcardProperty &property, QByteArrayView value);
    void keep(const VcardProperty &property);
    void warn(qint64 line, WarningReason reason, const QString &argument = {});
    void settleName();
    [[nodiscard]] QString labelFor(const VcardProperty &property) const;
    [[nodiscard]] bool labelsSomething(const VcardProperty &label) const;

    ContactRecord &record_;
    Contact &contact_;
    std::vector<VcardProperty> properties_;
    QHash<QByteArray, qsizetype> labels_; ///< by group, the first X-ABLabel
    QSet<QByteArray> labelled_;           ///< groups with something to label
    QString formatted_;
    bool isNamed_ = false;
    int bestEmail_ = 101;
    int bestPhone_ = 101;
    int bestLink_ = 101;
};

} // namespace hallway
