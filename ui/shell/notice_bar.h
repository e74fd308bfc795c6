#pragma once

#include "ui/widgets/card.h"

class QPushButton;
class QToolButton;

namespace hallway {

class ThemedLabel;

/// A sentence above the page that stays until it is closed or no longer true: an error, or that
/// the data shown is a sample.
class NoticeBar : public Card
{
    Q_OBJECT

public:
    /// Hidden until it is told what to say.
    NoticeBar(const Theme &theme, Tone tone, QWidget *parent = nullptr);

    /// Shows the sentence; it is read out. What would be lost otherwise can be copied.
    void showNotice(const QString &text, const QString &toCopy = {});
    /// Offers a step in place of the cross.
    QPushButton *setAction(const QString &text);

private:
    ThemedLabel *m_label;
    QPushButton *m_copy;
    QToolButton *m_close;
    QString m_toCopy;
};

} // namespace hallway
