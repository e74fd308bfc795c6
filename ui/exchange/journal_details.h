#pragma once

#include "ui/exchange/journal_model.h"
#include "ui/shell/theme.h"

#include <QScrollArea>

class QCheckBox;
class QVBoxLayout;

namespace hallway {

/// All of one mail, event or person of the preview, with whether an answer is expected.
class JournalDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit JournalDetails(const Theme &theme, QWidget *parent = nullptr);

    /// Shows a record in place of the one before; nothing: an empty ground.
    void showRecord(const std::optional<JournalDetail> &record);

Q_SIGNALS:
    void replyExpectedChanged(bool isExpected);

private:
    void addHead(const JournalDetail &record);
    void addReply(bool isExpected);
    void addLine(const QString &text, Token ink);

    const Theme &m_theme;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_lines = nullptr;
};

} // namespace hallway
