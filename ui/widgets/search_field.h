#pragma once

#include "ui/shell/theme.h"

#include <QLineEdit>

namespace hallway {

/// A field to search or filter by, with the key that leads to it in a small badge while it is
/// empty and both have room.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// `words` say what is searched: the placeholder and the accessible name.
    SearchField(const Theme &theme, const QString &words, QWidget *parent = nullptr);

    /// The key in the badge, as in "Ctrl K"; empty for none.
    void setKeyHint(const QString &hint);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int badgeWidth() const;
    void makeRoom();

    const Theme &theme_;
    QString hint_;
};

} // namespace hallway
