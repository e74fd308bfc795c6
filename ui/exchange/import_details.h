#pragma once

#include "ui/exchange/import_model.h"
#include "ui/shell/theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace hallway {

/// All of one record of the preview: who, where in the file, and each field with what it was and
/// what it would be.
class ImportDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit ImportDetails(const Theme &theme, QWidget *parent = nullptr);

    /// Shows a record in place of the one before; nothing: an empty ground.
    void showRecord(const std::optional<PreviewRecord> &record);

Q_SIGNALS:
    /// The field with this number is to be taken over what the user changed by hand, or not.
    void takeRequested(int field, bool isTaken);

private:
    void addHead(const PreviewRecord &record);
    void addField(const FieldChange &change);
    void addChoice(int field, const FieldChange &change);
    void addLine(const QString &text, Token ink);

    const Theme &m_theme;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_lines = nullptr;
};

} // namespace hallway
